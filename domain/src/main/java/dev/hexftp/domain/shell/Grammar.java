package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.ParseResult.Asks;
import dev.hexftp.domain.shell.ParseResult.Rejected;
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
  public static ParseResult parse(String line, ParseContext situation) {
    String text = line.strip();
    if (text.startsWith("!")) {
      String command = text.substring(1).strip();
      return ParseResult.understood(
          command.isEmpty()
              ? new ShellCommand.LocalShell()
              : new ShellCommand.LocalCommand(command));
    }
    List<String> words = Tokenizer.of(text);
    if (words.isEmpty()) {
      return ParseResult.understood(new ShellCommand.Nothing());
    }
    String word = words.getFirst();
    return CommandLookup.find(word, situation.vocabulary())
        .fold(
            miss -> new Rejected(fault(miss, word)),
            name ->
                obstacle(name, situation.server())
                    .<ParseResult>map(Rejected::new)
                    .getOrElse(
                        () -> complete(new PartialCommand(name, tail(words), false, situation))));
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

  static ParseResult complete(PartialCommand draft) {
    return switch (draft.name()) {
      case SHELL -> ParseResult.understood(new ShellCommand.LocalShell());
      case QUESTION_MARK, HELP -> ParseResult.understood(new ShellCommand.Help(draft.arguments()));
      case OPEN -> open(draft);
      case USER -> logIn(draft);
      case CLOSE, DISCONNECT -> ParseResult.understood(new ShellCommand.Close());
      case BYE, QUIT -> ParseResult.understood(new ShellCommand.Quit());
      case ASCII -> ParseResult.understood(new ShellCommand.SetType(TypeName.ASCII));
      case BINARY -> ParseResult.understood(new ShellCommand.SetType(TypeName.BINARY));
      case TYPE -> type(draft);
      case GET, RECV -> get(draft);
      case PUT, SEND -> ArgumentForms.pair(draft, ShellCommand.Put::new);
      case APPEND -> ArgumentForms.pair(draft, ShellCommand.Append::new);
      case DIR -> ArgumentForms.listing(draft, ShellCommand.ListDetails::new);
      case LS -> ArgumentForms.listing(draft, ShellCommand.ListNames::new);
      case CD ->
          ArgumentForms.path(draft, Argument.REMOTE_DIRECTORY, ShellCommand.ChangeDirectory::new);
      case PWD -> ParseResult.understood(new ShellCommand.ShowDirectory());
      case MKDIR ->
          ArgumentForms.path(draft, Argument.NEW_DIRECTORY, ShellCommand.MakeDirectory::new);
      case RMDIR ->
          ArgumentForms.path(draft, Argument.NEW_DIRECTORY, ShellCommand.RemoveDirectory::new);
      case DELETE -> ArgumentForms.path(draft, Argument.REMOTE_FILE, ShellCommand.Delete::new);
      case RENAME -> rename(draft);
      case LITERAL, QUOTE -> literal(draft);
      case REMOTEHELP -> remoteHelp(draft);
      case LCD -> localDirectory(draft);
      case STATUS -> ParseResult.understood(new ShellCommand.Status());
      case VERBOSE -> flip(Toggle.VERBOSE);
      case DEBUG -> flip(Toggle.DEBUG);
      case PROMPT -> flip(Toggle.PROMPT);
      case GLOB -> flip(Toggle.GLOB);
      case HASH -> flip(Toggle.HASH);
      case BELL -> flip(Toggle.BELL);
      case TRACE -> flip(Toggle.TRACE);
      case PASSIVE -> passive(draft);
      case TLS -> tls(draft);
      case DIAGNOSE -> DiagnoseArguments.complete(draft);
      case MGET -> ArgumentForms.remoteFiles(draft, ShellCommand.Mget::new);
      case MDELETE -> ArgumentForms.remoteFiles(draft, ShellCommand.Mdelete::new);
      case MPUT -> ArgumentForms.localFiles(draft);
      case MDIR -> ArgumentForms.listings(draft, ShellCommand.Mdir::new);
      case MLS -> ArgumentForms.listings(draft, ShellCommand.Mls::new);
    };
  }

  private static ParseResult open(PartialCommand draft) {
    return draft.count() == 0
        ? new Asks(Argument.HOST, draft)
        : ParseResult.orRejected(Destinations.of(draft).map(ShellCommand.Open::new));
  }

  private static ParseResult logIn(PartialCommand draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.USER_NAME, draft);
      case 1, 2, 3 -> ParseResult.orRejected(credentials(draft).map(ShellCommand.LogIn::new));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  private static Either<UserFault, Credentials> credentials(PartialCommand draft) {
    Either<UserFault, Credentials> user =
        ArgumentForms.sendable(draft.argument(0)).map(Credentials::of);
    Either<UserFault, Credentials> known =
        draft.count() < 2
            ? user
            : user.flatMap(c -> ArgumentForms.secret(draft.argument(1)).map(c::withPassword));
    return draft.count() < 3
        ? known
        : known.flatMap(c -> ArgumentForms.secret(draft.argument(2)).map(c::withAccount));
  }

  private static ParseResult type(PartialCommand draft) {
    return switch (draft.count()) {
      case 0 -> ParseResult.understood(new ShellCommand.ShowType());
      case 1 ->
          TypeName.of(draft.argument(0))
              .fold(
                  () -> new Rejected(new Failure.UnknownType(draft.argument(0))),
                  type -> ParseResult.understood(new ShellCommand.SetType(type)));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  private static ParseResult get(PartialCommand draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.LOCAL_FILE, draft)
              : ParseResult.orRejected(ShellCommand.Get.underItsOwnName(draft.argument(0)));
      case 2 ->
          ParseResult.orRejected(
              ArgumentForms.sendable(draft.argument(0))
                  .map(
                      remote ->
                          new ShellCommand.Get(remote, ArgumentForms.place(draft.argument(1)))));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  private static ParseResult rename(PartialCommand draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.FROM_NAME, draft);
      case 1 -> new Asks(Argument.TO_NAME, draft);
      default ->
          ParseResult.orRejected(
              ArgumentForms.sendable(draft.argument(0))
                  .flatMap(
                      from ->
                          ArgumentForms.sendable(draft.argument(1))
                              .map(to -> new ShellCommand.Rename(from, to))));
    };
  }

  /// A line for the server may hold a password, so it is not shown when it cannot be sent.
  private static ParseResult literal(PartialCommand draft) {
    return draft.count() == 0
        ? new Asks(Argument.COMMAND_LINE, draft)
        : ParseResult.orRejected(
            CommandArgument.of(String.join(" ", draft.arguments()))
                .<UserFault>toEither(new Failure.UnsendableText(STARS))
                .map(ShellCommand.Literal::new));
  }

  private static ParseResult remoteHelp(PartialCommand draft) {
    return ParseResult.orRejected(
        ArgumentForms.sendable(String.join(" ", draft.arguments()))
            .map(ShellCommand.RemoteHelp::new));
  }

  private static ParseResult localDirectory(PartialCommand draft) {
    return switch (draft.count()) {
      case 0 -> ParseResult.understood(new ShellCommand.GoHome());
      case 1 -> ParseResult.understood(new ShellCommand.ChangeLocalDirectory(draft.argument(0)));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  /// `passive` is ours, so a word behind it counts; ftp.exe's own toggles ignore theirs.
  private static ParseResult passive(PartialCommand draft) {
    Option<String> word =
        Option.when(draft.count() > 0, () -> draft.argument(0).toLowerCase(Locale.ROOT));
    return word.fold(
        () -> flip(Toggle.PASSIVE),
        w ->
            switch (w) {
              case "on" -> ParseResult.understood(new ShellCommand.Switch(Toggle.PASSIVE, true));
              case "off" -> ParseResult.understood(new ShellCommand.Switch(Toggle.PASSIVE, false));
              default -> ParseResult.wrongUsage(draft);
            });
  }

  private static ParseResult tls(PartialCommand draft) {
    Option<String> word =
        Option.when(draft.count() > 0, () -> draft.argument(0).toLowerCase(Locale.ROOT));
    return word.fold(
        () -> ParseResult.understood(new ShellCommand.ShowProtection()),
        w ->
            switch (w) {
              case "off" -> ParseResult.understood(new ShellCommand.ChooseTls(TlsMode.OFF));
              case "explicit" ->
                  ParseResult.understood(new ShellCommand.ChooseTls(TlsMode.EXPLICIT));
              case "implicit" ->
                  ParseResult.understood(new ShellCommand.ChooseTls(TlsMode.IMPLICIT));
              case "clear" ->
                  ParseResult.understood(new ShellCommand.ProtectData(ProtectionLevel.CLEAR));
              case "private" ->
                  ParseResult.understood(new ShellCommand.ProtectData(ProtectionLevel.PRIVATE));
              default -> ParseResult.wrongUsage(draft);
            });
  }

  private static ParseResult flip(Toggle toggle) {
    return ParseResult.understood(new ShellCommand.Flip(toggle));
  }

  private static UserFault fault(CommandLookup.Miss miss, String word) {
    return switch (miss) {
      case UNKNOWN -> new Failure.UnknownCommand(word);
      case AMBIGUOUS -> new Failure.AmbiguousCommand(word);
    };
  }
}
