package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.naming.LocalName;
import dev.hexftp.domain.naming.LocalTarget;
import dev.hexftp.domain.shell.Parsing.Asks;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The shapes that the arguments of several commands have in common: which there are, which are
/// asked for, which of them the server will hear and which stay here.
final class Shapes {
  private Shapes() {}

  /// A local file and a remote name.
  static Parsing pair(Draft draft, BiFunction<String, CommandArgument, ShellCommand> command) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.LOCAL_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.REMOTE_FILE, draft)
              : pair(draft.argument(0), LocalName.lastPart(draft.argument(0)), command);
      case 2 -> pair(draft.argument(0), draft.argument(1), command);
      default -> Parsing.wrongUsage(draft);
    };
  }

  private static Parsing pair(
      String local, String remote, BiFunction<String, CommandArgument, ShellCommand> command) {
    return Parsing.orRejected(sendable(remote).map(argument -> command.apply(local, argument)));
  }

  /// A folder to list, and where to.
  static Parsing listing(Draft draft, BiFunction<CommandArgument, Place, ShellCommand> command) {
    return switch (draft.count()) {
      case 0 -> Parsing.understood(command.apply(CommandArgument.NONE, new Place.Screen()));
      case 1 ->
          Parsing.orRejected(
              sendable(draft.argument(0)).map(path -> command.apply(path, new Place.Screen())));
      case 2 ->
          Parsing.orRejected(
              sendable(draft.argument(0))
                  .map(path -> command.apply(path, place(draft.argument(1)))));
      default -> Parsing.wrongUsage(draft);
    };
  }

  static Parsing remoteFiles(Draft draft, Function<List<CommandArgument>, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(Argument.REMOTE_FILES, draft)
        : Parsing.orRejected(sendable(draft.arguments()).map(command));
  }

  static Parsing localFiles(Draft draft) {
    return draft.count() == 0
        ? new Asks(Argument.LOCAL_FILES, draft)
        : Parsing.understood(new ShellCommand.Mput(draft.arguments()));
  }

  /// The last word is always the place. `-` in the place of a folder is the current one.
  static Parsing listings(
      Draft draft, BiFunction<List<CommandArgument>, Place, ShellCommand> command) {
    int last = draft.count() - 1;
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILES, draft);
      case 1 -> new Asks(Argument.LOCAL_FILE, draft);
      default ->
          Parsing.orRejected(
              sendable(draft.arguments().subList(0, last).stream().map(Shapes::folder).toList())
                  .map(paths -> command.apply(paths, place(draft.argument(last)))));
    };
  }

  private static String folder(String typed) {
    return typed.equals("-") ? "" : typed;
  }

  static Parsing path(
      Draft draft, Argument question, Function<CommandArgument, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(question, draft)
        : Parsing.orRejected(sendable(draft.argument(0)).map(command));
  }

  static Place place(String typed) {
    return typed.equals("-") ? new Place.Screen() : new Place.File(new LocalTarget.Typed(typed));
  }

  static Either<UserFault, CommandArgument> sendable(String text) {
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

  static Either<UserFault, Secret> secret(String text) {
    return Secret.of(text).toEither(new Failure.UnsendableText(Grammar.STARS));
  }
}
