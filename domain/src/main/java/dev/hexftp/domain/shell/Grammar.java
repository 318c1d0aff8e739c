package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.Parsing.Asks;
import dev.hexftp.domain.shell.Parsing.Rejected;
import dev.hexftp.domain.shell.Question.Argument;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;

/// Understands a line as ftp.exe does: one row of [#complete] per command says which arguments it
/// takes, which are asked for, and what it means.
///
/// Extra arguments are ignored by most commands; that is how ftp.exe behaves, and old scripts rely
/// on it.
public final class Grammar {
  static final String STARS = "****";

  private Grammar() {}

  /// What `line` means in `situation`. A command that it makes impossible is refused before any
  /// argument is asked for.
  public static Parsing parse(String line, Situation situation) {
    String text = line.strip();
    if (text.startsWith("!")) {
      String command = text.substring(1).strip();
      return Parsing.understood(
          command.isEmpty()
              ? new ShellCommand.LocalShell()
              : new ShellCommand.LocalCommand(command));
    }
    List<String> words = Words.of(text);
    if (words.isEmpty()) {
      return Parsing.understood(new ShellCommand.Nothing());
    }
    String word = words.getFirst();
    return Lookup.find(word, situation.vocabulary())
        .fold(
            miss -> new Rejected(fault(miss, word)),
            name ->
                obstacle(name, situation.server())
                    .<Parsing>map(Rejected::new)
                    .getOrElse(() -> complete(new Draft(name, tail(words), false, situation))));
  }

  /// What makes the command impossible, whatever its arguments.
  private static Option<UserFault> obstacle(CommandName name, Option<HostName> server) {
    return server.fold(
        () -> Option.when(name.needsConnection(), new Failure.NotConnected()),
        host -> Option.when(name == CommandName.OPEN, new Failure.AlreadyConnected(host)));
  }

  private static List<String> tail(List<String> words) {
    return words.subList(1, words.size());
  }

  static Parsing complete(Draft draft) {
    return switch (draft.name()) {
      case SHELL -> Parsing.understood(new ShellCommand.LocalShell());
      case QUESTION_MARK, HELP -> Parsing.understood(new ShellCommand.Help(draft.arguments()));
      case OPEN -> open(draft);
      case USER -> logIn(draft);
      case CLOSE, DISCONNECT -> Parsing.understood(new ShellCommand.Close());
      case BYE, QUIT -> Parsing.understood(new ShellCommand.Quit());
      case ASCII -> Parsing.understood(new ShellCommand.SetType(TypeName.ASCII));
      case BINARY -> Parsing.understood(new ShellCommand.SetType(TypeName.BINARY));
      case TYPE -> type(draft);
      case GET, RECV -> get(draft);
      case PUT, SEND -> Shapes.pair(draft, ShellCommand.Put::new);
      case APPEND -> Shapes.pair(draft, ShellCommand.Append::new);
      case DIR -> Shapes.listing(draft, ShellCommand.ListDetails::new);
      case LS -> Shapes.listing(draft, ShellCommand.ListNames::new);
      case CD -> Shapes.path(draft, Argument.REMOTE_FOLDER, ShellCommand.ChangeFolder::new);
      case PWD -> Parsing.understood(new ShellCommand.ShowFolder());
      case MKDIR -> Shapes.path(draft, Argument.NEW_FOLDER, ShellCommand.MakeFolder::new);
      case RMDIR -> Shapes.path(draft, Argument.NEW_FOLDER, ShellCommand.RemoveFolder::new);
      case DELETE -> Shapes.path(draft, Argument.REMOTE_FILE, ShellCommand.Delete::new);
      case RENAME -> rename(draft);
      case LITERAL, QUOTE -> literal(draft);
      case REMOTEHELP -> remoteHelp(draft);
      case LCD -> localFolder(draft);
      case STATUS -> Parsing.understood(new ShellCommand.Status());
      case VERBOSE -> flip(Toggle.VERBOSE);
      case DEBUG -> flip(Toggle.DEBUG);
      case PROMPT -> flip(Toggle.PROMPT);
      case GLOB -> flip(Toggle.GLOB);
      case HASH -> flip(Toggle.HASH);
      case BELL -> flip(Toggle.BELL);
      case TRACE -> flip(Toggle.TRACE);
      case PASSIVE -> passive(draft);
      case TLS -> tls(draft);
      case DIAGNOSE -> Diagnosing.complete(draft);
      case MGET -> Shapes.remoteFiles(draft, ShellCommand.Mget::new);
      case MDELETE -> Shapes.remoteFiles(draft, ShellCommand.Mdelete::new);
      case MPUT -> Shapes.localFiles(draft);
      case MDIR -> Shapes.listings(draft, ShellCommand.Mdir::new);
      case MLS -> Shapes.listings(draft, ShellCommand.Mls::new);
    };
  }

  private static Parsing open(Draft draft) {
    return draft.count() == 0
        ? new Asks(Argument.HOST, draft)
        : Parsing.orRejected(Destinations.of(draft).map(ShellCommand.Open::new));
  }

  private static Parsing logIn(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.USER_NAME, draft);
      case 1, 2, 3 -> Parsing.orRejected(credentials(draft).map(ShellCommand.LogIn::new));
      default -> Parsing.wrongUsage(draft);
    };
  }

  private static Either<UserFault, Credentials> credentials(Draft draft) {
    Either<UserFault, Credentials> user = Shapes.sendable(draft.argument(0)).map(Credentials::of);
    Either<UserFault, Credentials> known =
        draft.count() < 2
            ? user
            : user.flatMap(c -> Shapes.secret(draft.argument(1)).map(c::withPassword));
    return draft.count() < 3
        ? known
        : known.flatMap(c -> Shapes.secret(draft.argument(2)).map(c::withAccount));
  }

  private static Parsing type(Draft draft) {
    return switch (draft.count()) {
      case 0 -> Parsing.understood(new ShellCommand.ShowType());
      case 1 ->
          TypeName.of(draft.argument(0))
              .fold(
                  () -> new Rejected(new Failure.UnknownType(draft.argument(0))),
                  type -> Parsing.understood(new ShellCommand.SetType(type)));
      default -> Parsing.wrongUsage(draft);
    };
  }

  private static Parsing get(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.LOCAL_FILE, draft)
              : Parsing.orRejected(ShellCommand.Get.underItsOwnName(draft.argument(0)));
      case 2 ->
          Parsing.orRejected(
              Shapes.sendable(draft.argument(0))
                  .map(remote -> new ShellCommand.Get(remote, Shapes.place(draft.argument(1)))));
      default -> Parsing.wrongUsage(draft);
    };
  }

  private static Parsing rename(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.FROM_NAME, draft);
      case 1 -> new Asks(Argument.TO_NAME, draft);
      default ->
          Parsing.orRejected(
              Shapes.sendable(draft.argument(0))
                  .flatMap(
                      from ->
                          Shapes.sendable(draft.argument(1))
                              .map(to -> new ShellCommand.Rename(from, to))));
    };
  }

  /// A line for the server may hold a password, so it is not shown when it cannot be sent.
  private static Parsing literal(Draft draft) {
    return draft.count() == 0
        ? new Asks(Argument.COMMAND_LINE, draft)
        : Parsing.orRejected(
            CommandArgument.of(String.join(" ", draft.arguments()))
                .<UserFault>toEither(new Failure.UnsendableText(STARS))
                .map(ShellCommand.Literal::new));
  }

  private static Parsing remoteHelp(Draft draft) {
    return Parsing.orRejected(
        Shapes.sendable(String.join(" ", draft.arguments())).map(ShellCommand.RemoteHelp::new));
  }

  private static Parsing localFolder(Draft draft) {
    return switch (draft.count()) {
      case 0 -> Parsing.understood(new ShellCommand.GoHome());
      case 1 -> Parsing.understood(new ShellCommand.ChangeLocalFolder(draft.argument(0)));
      default -> Parsing.wrongUsage(draft);
    };
  }

  /// `passive` is ours, so a word behind it counts; ftp.exe's own toggles ignore theirs.
  private static Parsing passive(Draft draft) {
    Option<String> word =
        Option.when(draft.count() > 0, () -> draft.argument(0).toLowerCase(Locale.ROOT));
    return word.fold(
        () -> flip(Toggle.PASSIVE),
        w ->
            switch (w) {
              case "on" -> Parsing.understood(new ShellCommand.Switch(Toggle.PASSIVE, true));
              case "off" -> Parsing.understood(new ShellCommand.Switch(Toggle.PASSIVE, false));
              default -> Parsing.wrongUsage(draft);
            });
  }

  private static Parsing tls(Draft draft) {
    Option<String> word =
        Option.when(draft.count() > 0, () -> draft.argument(0).toLowerCase(Locale.ROOT));
    return word.fold(
        () -> Parsing.understood(new ShellCommand.ShowProtection()),
        w ->
            switch (w) {
              case "off" -> Parsing.understood(new ShellCommand.ChooseTls(TlsMode.OFF));
              case "explicit" -> Parsing.understood(new ShellCommand.ChooseTls(TlsMode.EXPLICIT));
              case "implicit" -> Parsing.understood(new ShellCommand.ChooseTls(TlsMode.IMPLICIT));
              case "clear" ->
                  Parsing.understood(new ShellCommand.ProtectData(ProtectionLevel.CLEAR));
              case "private" ->
                  Parsing.understood(new ShellCommand.ProtectData(ProtectionLevel.PRIVATE));
              default -> Parsing.wrongUsage(draft);
            });
  }

  private static Parsing flip(Toggle toggle) {
    return Parsing.understood(new ShellCommand.Flip(toggle));
  }

  private static UserFault fault(Lookup.Miss miss, String word) {
    return switch (miss) {
      case UNKNOWN -> new Failure.UnknownCommand(word);
      case AMBIGUOUS -> new Failure.AmbiguousCommand(word);
    };
  }
}
