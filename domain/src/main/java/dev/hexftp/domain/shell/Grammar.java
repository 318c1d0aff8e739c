package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.dialogue.Credentials;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.naming.LocalName;
import dev.hexftp.domain.naming.LocalTarget;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.Parsing.Asks;
import dev.hexftp.domain.shell.Parsing.Rejected;
import dev.hexftp.domain.shell.Parsing.Understood;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Understands a line as ftp.exe does: one row of [#complete] per command says which arguments it
/// takes, which are asked for, and what it means.
///
/// Extra arguments are ignored by most commands; that is how ftp.exe behaves, and old scripts rely
/// on it.
public final class Grammar {
  private static final String STARS = "****";

  private Grammar() {}

  /// What `line` means in `situation`. A command that it makes impossible is refused before any
  /// argument is asked for.
  public static Parsing parse(String line, Situation situation) {
    String text = line.strip();
    if (text.startsWith("!")) {
      String command = text.substring(1).strip();
      return understood(
          command.isEmpty()
              ? new ShellCommand.LocalShell()
              : new ShellCommand.LocalCommand(command));
    }
    List<String> words = Words.of(text);
    if (words.isEmpty()) {
      return understood(new ShellCommand.Nothing());
    }
    String word = words.getFirst();
    return Lookup.find(word, situation.vocabulary())
        .fold(
            miss -> new Rejected(fault(miss, word)),
            name ->
                obstacle(name, situation.server())
                    .<Parsing>map(Rejected::new)
                    .getOrElse(() -> complete(new Draft(name, tail(words), false))));
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
      case SHELL -> understood(new ShellCommand.LocalShell());
      case QUESTION_MARK, HELP -> understood(new ShellCommand.Help(draft.arguments()));
      case OPEN -> open(draft);
      case USER -> logIn(draft);
      case CLOSE, DISCONNECT -> understood(new ShellCommand.Close());
      case BYE, QUIT -> understood(new ShellCommand.Quit());
      case ASCII -> understood(new ShellCommand.SetType(TypeName.ASCII));
      case BINARY -> understood(new ShellCommand.SetType(TypeName.BINARY));
      case TYPE -> type(draft);
      case GET, RECV -> get(draft);
      case PUT, SEND -> pair(draft, ShellCommand.Put::new);
      case APPEND -> pair(draft, ShellCommand.Append::new);
      case DIR -> listing(draft, ShellCommand.ListDetails::new);
      case LS -> listing(draft, ShellCommand.ListNames::new);
      case CD -> path(draft, Argument.REMOTE_FOLDER, ShellCommand.ChangeFolder::new);
      case PWD -> understood(new ShellCommand.ShowFolder());
      case MKDIR -> path(draft, Argument.NEW_FOLDER, ShellCommand.MakeFolder::new);
      case RMDIR -> path(draft, Argument.NEW_FOLDER, ShellCommand.RemoveFolder::new);
      case DELETE -> path(draft, Argument.REMOTE_FILE, ShellCommand.Delete::new);
      case RENAME -> rename(draft);
      case LITERAL, QUOTE -> literal(draft);
      case REMOTEHELP -> remoteHelp(draft);
      case LCD -> localFolder(draft);
      case STATUS -> understood(new ShellCommand.Status());
      case VERBOSE -> flip(Toggle.VERBOSE);
      case DEBUG -> flip(Toggle.DEBUG);
      case PROMPT -> flip(Toggle.PROMPT);
      case GLOB -> flip(Toggle.GLOB);
      case HASH -> flip(Toggle.HASH);
      case BELL -> flip(Toggle.BELL);
      case TRACE -> flip(Toggle.TRACE);
      case PASSIVE -> passive(draft);
      case MGET -> remoteFiles(draft, ShellCommand.Mget::new);
      case MDELETE -> remoteFiles(draft, ShellCommand.Mdelete::new);
      case MPUT -> localFiles(draft);
      case MDIR -> listings(draft, ShellCommand.Mdir::new);
      case MLS -> listings(draft, ShellCommand.Mls::new);
    };
  }

  private static Parsing open(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.HOST, draft);
      case 1 -> understood(new ShellCommand.Open(new HostName(draft.argument(0)), Port.FTP));
      case 2 ->
          Port.parse(draft.argument(1))
              .fold(
                  () -> new Rejected(new Failure.BadPort(draft.argument(1))),
                  port -> understood(new ShellCommand.Open(new HostName(draft.argument(0)), port)));
      default -> wrongUsage(draft);
    };
  }

  private static Parsing logIn(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.USER_NAME, draft);
      case 1, 2, 3 -> orRejected(credentials(draft).map(ShellCommand.LogIn::new));
      default -> wrongUsage(draft);
    };
  }

  private static Either<UserFault, Credentials> credentials(Draft draft) {
    Either<UserFault, Credentials> user = sendable(draft.argument(0)).map(Credentials::of);
    Either<UserFault, Credentials> known =
        draft.count() < 2
            ? user
            : user.flatMap(c -> secret(draft.argument(1)).map(c::withPassword));
    return draft.count() < 3
        ? known
        : known.flatMap(c -> secret(draft.argument(2)).map(c::withAccount));
  }

  private static Parsing type(Draft draft) {
    return switch (draft.count()) {
      case 0 -> understood(new ShellCommand.ShowType());
      case 1 ->
          TypeName.of(draft.argument(0))
              .fold(
                  () -> new Rejected(new Failure.UnknownType(draft.argument(0))),
                  type -> understood(new ShellCommand.SetType(type)));
      default -> wrongUsage(draft);
    };
  }

  private static Parsing get(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.LOCAL_FILE, draft)
              : orRejected(ShellCommand.Get.underItsOwnName(draft.argument(0)));
      case 2 ->
          orRejected(
              sendable(draft.argument(0))
                  .map(remote -> new ShellCommand.Get(remote, place(draft.argument(1)))));
      default -> wrongUsage(draft);
    };
  }

  /// A command that takes a local file and a remote name.
  private interface PairCommand {
    ShellCommand of(String local, CommandArgument remote);
  }

  private static Parsing pair(Draft draft, PairCommand command) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.LOCAL_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.REMOTE_FILE, draft)
              : pair(draft.argument(0), LocalName.lastPart(draft.argument(0)), command);
      case 2 -> pair(draft.argument(0), draft.argument(1), command);
      default -> wrongUsage(draft);
    };
  }

  private static Parsing pair(String local, String remote, PairCommand command) {
    return orRejected(sendable(remote).map(argument -> command.of(local, argument)));
  }

  /// A command that lists a folder to a place.
  private interface ListCommand {
    ShellCommand of(CommandArgument path, Place place);
  }

  private static Parsing listing(Draft draft, ListCommand command) {
    return switch (draft.count()) {
      case 0 -> understood(command.of(CommandArgument.NONE, new Place.Screen()));
      case 1 ->
          orRejected(sendable(draft.argument(0)).map(path -> command.of(path, new Place.Screen())));
      case 2 ->
          orRejected(
              sendable(draft.argument(0)).map(path -> command.of(path, place(draft.argument(1)))));
      default -> wrongUsage(draft);
    };
  }

  private static Parsing remoteFiles(
      Draft draft, Function<List<CommandArgument>, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(Argument.REMOTE_FILES, draft)
        : orRejected(sendable(draft.arguments()).map(command));
  }

  private static Parsing localFiles(Draft draft) {
    return draft.count() == 0
        ? new Asks(Argument.LOCAL_FILES, draft)
        : understood(new ShellCommand.Mput(draft.arguments()));
  }

  /// A command that lists several folders to one place.
  private interface ListManyCommand {
    ShellCommand of(List<CommandArgument> paths, Place place);
  }

  /// The last word is always the place. `-` in the place of a folder is the current one.
  private static Parsing listings(Draft draft, ListManyCommand command) {
    int last = draft.count() - 1;
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILES, draft);
      case 1 -> new Asks(Argument.LOCAL_FILE, draft);
      default ->
          orRejected(
              sendable(draft.arguments().subList(0, last).stream().map(Grammar::folder).toList())
                  .map(paths -> command.of(paths, place(draft.argument(last)))));
    };
  }

  private static String folder(String typed) {
    return typed.equals("-") ? "" : typed;
  }

  private static Parsing path(
      Draft draft, Argument question, Function<CommandArgument, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(question, draft)
        : orRejected(sendable(draft.argument(0)).map(command));
  }

  private static Parsing rename(Draft draft) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.FROM_NAME, draft);
      case 1 -> new Asks(Argument.TO_NAME, draft);
      default ->
          orRejected(
              sendable(draft.argument(0))
                  .flatMap(
                      from ->
                          sendable(draft.argument(1))
                              .map(to -> new ShellCommand.Rename(from, to))));
    };
  }

  /// A line for the server may hold a password, so it is not shown when it cannot be sent.
  private static Parsing literal(Draft draft) {
    return draft.count() == 0
        ? new Asks(Argument.COMMAND_LINE, draft)
        : orRejected(
            CommandArgument.of(String.join(" ", draft.arguments()))
                .<UserFault>toEither(new Failure.UnsendableText(STARS))
                .map(ShellCommand.Literal::new));
  }

  private static Parsing remoteHelp(Draft draft) {
    return orRejected(
        sendable(String.join(" ", draft.arguments())).map(ShellCommand.RemoteHelp::new));
  }

  private static Parsing localFolder(Draft draft) {
    return switch (draft.count()) {
      case 0 -> understood(new ShellCommand.GoHome());
      case 1 -> understood(new ShellCommand.ChangeLocalFolder(draft.argument(0)));
      default -> wrongUsage(draft);
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
              case "on" -> understood(new ShellCommand.Switch(Toggle.PASSIVE, true));
              case "off" -> understood(new ShellCommand.Switch(Toggle.PASSIVE, false));
              default -> wrongUsage(draft);
            });
  }

  private static Parsing flip(Toggle toggle) {
    return understood(new ShellCommand.Flip(toggle));
  }

  private static Place place(String typed) {
    return typed.equals("-") ? new Place.Screen() : new Place.File(new LocalTarget.Typed(typed));
  }

  private static Either<UserFault, CommandArgument> sendable(String text) {
    return CommandArgument.of(text).toEither(new Failure.UnsendableText(text));
  }

  private static Either<UserFault, List<CommandArgument>> sendable(List<String> texts) {
    List<CommandArgument> arguments = new ArrayList<>();
    for (String text : texts) {
      for (UserFault fault : sendable(text).peek(arguments::add).swap()) {
        return Either.left(fault);
      }
    }
    return Either.right(arguments);
  }

  private static Either<UserFault, Secret> secret(String text) {
    return Secret.of(text).toEither(new Failure.UnsendableText(STARS));
  }

  private static Parsing understood(ShellCommand command) {
    return new Understood(command);
  }

  private static Parsing orRejected(Either<UserFault, ? extends ShellCommand> command) {
    return command.fold(Rejected::new, Understood::new);
  }

  private static Parsing wrongUsage(Draft draft) {
    return new Rejected(new Failure.WrongUsage(draft.name().word()));
  }

  private static UserFault fault(Lookup.Miss miss, String word) {
    return switch (miss) {
      case UNKNOWN -> new Failure.UnknownCommand(word);
      case AMBIGUOUS -> new Failure.AmbiguousCommand(word);
    };
  }
}
