package dev.hexftp.domain.shell;

import static dev.hexftp.domain.shell.Parameters.listed;
import static dev.hexftp.domain.shell.Parameters.local;
import static dev.hexftp.domain.shell.Parameters.localLine;
import static dev.hexftp.domain.shell.Parameters.locals;
import static dev.hexftp.domain.shell.Parameters.output;
import static dev.hexftp.domain.shell.Parameters.passive;
import static dev.hexftp.domain.shell.Parameters.protection;
import static dev.hexftp.domain.shell.Parameters.remote;
import static dev.hexftp.domain.shell.Parameters.remoteDirectories;
import static dev.hexftp.domain.shell.Parameters.remoteDirectory;
import static dev.hexftp.domain.shell.Parameters.remoteFile;
import static dev.hexftp.domain.shell.Parameters.remoteFiles;
import static dev.hexftp.domain.shell.Parameters.reportFormat;
import static dev.hexftp.domain.shell.Parameters.screenOrFile;
import static dev.hexftp.domain.shell.Parameters.secret;
import static dev.hexftp.domain.shell.Parameters.serverLine;
import static dev.hexftp.domain.shell.Parameters.text;
import static dev.hexftp.domain.shell.Parameters.topic;
import static dev.hexftp.domain.shell.Parameters.type;
import static dev.hexftp.domain.shell.Signature.taking;
import static dev.hexftp.domain.shell.Signature.takingNothing;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.Parameter.Kind;
import dev.hexftp.domain.shell.Question.Argument;
import dev.hexftp.domain.shell.ShellCommand.Exchange;
import java.util.List;
import java.util.Locale;

/// The commands that a user can type, in the order of ftp.exe's own listing: its 42, then ours.
///
/// A constant and its row in [#signature] are all that the grammar knows of a command. The words of
/// its help and of the manual are in `domain.manual`.
public enum CommandName {
  SHELL("!", Reach.LOCAL),
  QUESTION_MARK("?", Reach.LOCAL),
  APPEND(Reach.SERVER),
  ASCII(Reach.SERVER),
  BELL(Reach.LOCAL),
  BINARY(Reach.SERVER),
  BYE(Reach.LOCAL),
  CD(Reach.SERVER),
  CLOSE(Reach.SERVER),
  // ftp.exe lists it before "debug".
  DELETE(Reach.SERVER),
  DEBUG(Reach.LOCAL),
  DIR(Reach.SERVER),
  DISCONNECT(Reach.SERVER),
  GET(Reach.SERVER),
  GLOB(Reach.LOCAL),
  HASH(Reach.LOCAL),
  HELP(Reach.LOCAL),
  LCD(Reach.LOCAL),
  LITERAL(Reach.SERVER),
  LS(Reach.SERVER),
  MDELETE(Reach.SERVER),
  MDIR(Reach.SERVER),
  MGET(Reach.SERVER),
  MKDIR(Reach.SERVER),
  MLS(Reach.SERVER),
  MPUT(Reach.SERVER),
  OPEN(Reach.NEW_CONNECTION),
  PROMPT(Reach.LOCAL),
  PUT(Reach.SERVER),
  PWD(Reach.SERVER),
  QUIT(Reach.LOCAL),
  QUOTE(Reach.SERVER),
  RECV(Reach.SERVER),
  REMOTEHELP(Reach.SERVER),
  RENAME(Reach.SERVER),
  RMDIR(Reach.SERVER),
  SEND(Reach.SERVER),
  STATUS(Reach.LOCAL),
  TRACE(Reach.LOCAL),
  TYPE(Reach.SERVER),
  USER(Reach.LOGIN),
  VERBOSE(Reach.LOCAL),
  PASSIVE(Reach.LOCAL, Origin.OURS),
  TLS(Reach.LOCAL, Origin.OURS),
  DIAGNOSE(Reach.NEW_CONNECTION, Origin.OURS),
  SIZE(Reach.SERVER, Origin.OURS),
  CHMOD(Reach.SERVER, Origin.OURS),
  EXIT(Reach.LOCAL, Origin.OURS),
  SYSTEM(Reach.SERVER, Origin.OURS);

  /// How far a command reaches.
  private enum Reach {
    /// No connection is needed.
    LOCAL(false, false),
    /// It is pointless without a connection.
    SERVER(true, false),
    /// It logs in over the connection that there is.
    LOGIN(true, true),
    /// It makes a separate connection and logs in.
    NEW_CONNECTION(false, true);

    private final boolean needsConnection;
    private final boolean logsIn;

    Reach(boolean needsConnection, boolean logsIn) {
      this.needsConnection = needsConnection;
      this.logsIn = logsIn;
    }
  }

  private enum Origin {
    FTP_EXE,
    OURS
  }

  private final String word;
  private final Reach reach;
  private final Origin origin;

  CommandName(Reach reach) {
    this(reach, Origin.FTP_EXE);
  }

  CommandName(Reach reach, Origin origin) {
    this.word = name().toLowerCase(Locale.ROOT);
    this.reach = reach;
    this.origin = origin;
  }

  CommandName(String word, Reach reach) {
    this.word = word;
    this.reach = reach;
    this.origin = Origin.FTP_EXE;
  }

  /// The name as users type it.
  public String word() {
    return word;
  }

  /// Whether the command is pointless without a connection, and says so before it asks for
  /// arguments.
  public boolean needsConnection() {
    return reach.needsConnection;
  }

  /// Whether a user name and a password may be asked for once it is understood.
  public boolean logsIn() {
    return reach.logsIn;
  }

  /// Whether ftp.exe has it. An added name never changes the meaning of an abbreviation there.
  public boolean isFtpExe() {
    return origin == Origin.FTP_EXE;
  }

  /// Its arguments and its meaning. Made anew each time, so that a start pays only for the commands
  /// that it uses.
  public Signature<ShellCommand> signature() {
    return switch (this) {
      case SHELL ->
          taking(localLine("command").optional())
              .means(
                  line -> line.fold(ShellCommand.LocalShell::new, ShellCommand.LocalCommand::new));
      case QUESTION_MARK, HELP ->
          taking(locals(Kind.COMMAND, "command").orElse(List.of())).means(ShellCommand.Help::new);
      case OPEN -> Destinations.named().means(ShellCommand.Open::new);
      case USER ->
          taking(remote(Kind.USER_NAME, "user").asked(Argument.USER_NAME))
              .means(Credentials::of)
              .and(secret("password"), (c, text) -> text.fold(() -> c, c::withPassword))
              .and(secret("account"), (c, text) -> text.fold(() -> c, c::withAccount))
              .exact()
              .means(ShellCommand.LogIn::new);
      case CLOSE, DISCONNECT -> takingNothing(new ShellCommand.Close());
      case BYE, QUIT, EXIT -> takingNothing(new ShellCommand.Quit());
      case ASCII -> takingNothing(new ShellCommand.SetType(TypeName.ASCII));
      case BINARY -> takingNothing(new ShellCommand.SetType(TypeName.BINARY));
      case TYPE ->
          taking(type().optional())
              .exact()
              .means(type -> type.fold(ShellCommand.ShowType::new, ShellCommand.SetType::new));
      case GET, RECV ->
          taking(remoteFile().asked(Argument.REMOTE_FILE))
              .exact()
              .andChecked(output().derived(Argument.LOCAL_FILE), ShellCommand.Get::of);
      case PUT, SEND ->
          Upload.signature().means(file -> new ShellCommand.Put(file.local(), file.remote()));
      case APPEND ->
          Upload.signature().means(file -> new ShellCommand.Append(file.local(), file.remote()));
      case DIR -> taking(listed()).exact().and(screenOrFile(), ShellCommand.ListDetails::new);
      case LS -> taking(listed()).exact().and(screenOrFile(), ShellCommand.ListNames::new);
      case MDIR ->
          taking(remoteDirectories().asked(Argument.REMOTE_FILES))
              .and(output().asked(Argument.LOCAL_FILE), ShellCommand.Mdir::new);
      case MLS ->
          taking(remoteDirectories().asked(Argument.REMOTE_FILES))
              .and(output().asked(Argument.LOCAL_FILE), ShellCommand.Mls::new);
      case MGET -> taking(remoteFiles().asked(Argument.REMOTE_FILES)).means(ShellCommand.Mget::new);
      case MDELETE ->
          taking(remoteFiles().asked(Argument.REMOTE_FILES)).means(ShellCommand.Mdelete::new);
      case MPUT ->
          taking(locals(Kind.LOCAL_FILES, "local-files").asked(Argument.LOCAL_FILES))
              .means(ShellCommand.Mput::new);
      case CD ->
          taking(remoteDirectory().asked(Argument.REMOTE_DIRECTORY))
              .means(ShellCommand.ChangeDirectory::new);
      case PWD -> takingNothing(new Exchange(new FtpCommand.Pwd(), new FtpCommand.Xpwd()));
      case MKDIR ->
          taking(remoteDirectory().asked(Argument.NEW_DIRECTORY))
              .means(path -> new Exchange(new FtpCommand.Mkd(path), new FtpCommand.Xmkd(path)));
      case RMDIR ->
          taking(remoteDirectory().asked(Argument.NEW_DIRECTORY))
              .means(path -> new Exchange(new FtpCommand.Rmd(path), new FtpCommand.Xrmd(path)));
      case DELETE ->
          taking(remoteFile().asked(Argument.REMOTE_FILE))
              .means(path -> new Exchange(new FtpCommand.Dele(path)));
      case RENAME ->
          taking(remote(Kind.REMOTE_FILE, "from-name").asked(Argument.FROM_NAME))
              .and(
                  remote(Kind.REMOTE_FILE, "to-name").asked(Argument.TO_NAME),
                  ShellCommand.Rename::new);
      case LITERAL, QUOTE ->
          taking(serverLine().asked(Argument.COMMAND_LINE)).means(ShellCommand.Literal::new);
      case REMOTEHELP -> taking(topic()).means(topic -> new Exchange(new FtpCommand.Help(topic)));
      case LCD ->
          taking(local(Kind.LOCAL_DIRECTORY, "local-directory").optional())
              .exact()
              .means(
                  path ->
                      path.fold(ShellCommand.GoHome::new, ShellCommand.ChangeLocalDirectory::new));
      case STATUS -> takingNothing(new ShellCommand.Status());
      case VERBOSE -> toggling(Toggle.VERBOSE);
      case DEBUG -> toggling(Toggle.DEBUG);
      case PROMPT -> toggling(Toggle.PROMPT);
      case GLOB -> toggling(Toggle.GLOB);
      case HASH -> toggling(Toggle.HASH);
      case BELL -> toggling(Toggle.BELL);
      case TRACE -> toggling(Toggle.TRACE);
      // Ours, so a word after it counts; ftp.exe's own toggles ignore theirs.
      case PASSIVE ->
          taking(passive(word))
              .means(
                  on ->
                      on.fold(
                          () -> new ShellCommand.Flip(Toggle.PASSIVE),
                          to -> new ShellCommand.Switch(Toggle.PASSIVE, to)));
      case TLS -> taking(protection(word));
      case DIAGNOSE ->
          Destinations.namedOrPresent().and(reportFormat(word), ShellCommand.Diagnose::new);
      case SIZE ->
          taking(remoteFile().asked(Argument.REMOTE_FILE))
              .means(path -> new Exchange(new FtpCommand.Size(path)));
      case CHMOD ->
          taking(text("mode").asked())
              .and(remoteFile().asked(Argument.REMOTE_FILE), FtpCommand.Chmod::new)
              .means(Exchange::new);
      case SYSTEM -> takingNothing(new Exchange(new FtpCommand.Syst()));
    };
  }

  private static Signature<ShellCommand> toggling(Toggle toggle) {
    return takingNothing(new ShellCommand.Flip(toggle));
  }
}
