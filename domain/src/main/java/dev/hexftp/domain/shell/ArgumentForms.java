package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.shell.ParseResult.Asks;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The shapes that the arguments of several commands have in common: which there are, which are
/// asked for, which of them the server will hear and which stay here.
final class ArgumentForms {
  private ArgumentForms() {}

  /// A local file and a remote name.
  static ParseResult pair(
      PartialCommand draft, BiFunction<String, CommandArgument, ShellCommand> command) {
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.LOCAL_FILE, draft);
      case 1 ->
          draft.asked()
              ? new Asks(Argument.REMOTE_FILE, draft)
              : pair(draft.argument(0), LocalName.lastPart(draft.argument(0)), command);
      case 2 -> pair(draft.argument(0), draft.argument(1), command);
      default -> ParseResult.wrongUsage(draft);
    };
  }

  private static ParseResult pair(
      String local, String remote, BiFunction<String, CommandArgument, ShellCommand> command) {
    return ParseResult.orRejected(sendable(remote).map(argument -> command.apply(local, argument)));
  }

  /// A directory to list, and where to.
  static ParseResult listing(
      PartialCommand draft, BiFunction<CommandArgument, Output, ShellCommand> command) {
    return switch (draft.count()) {
      case 0 -> ParseResult.understood(command.apply(CommandArgument.NONE, new Output.Screen()));
      case 1 ->
          ParseResult.orRejected(
              sendable(draft.argument(0)).map(path -> command.apply(path, new Output.Screen())));
      case 2 ->
          ParseResult.orRejected(
              sendable(draft.argument(0))
                  .map(path -> command.apply(path, place(draft.argument(1)))));
      default -> ParseResult.wrongUsage(draft);
    };
  }

  static ParseResult remoteFiles(
      PartialCommand draft, Function<List<CommandArgument>, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(Argument.REMOTE_FILES, draft)
        : ParseResult.orRejected(sendable(draft.arguments()).map(command));
  }

  static ParseResult localFiles(PartialCommand draft) {
    return draft.count() == 0
        ? new Asks(Argument.LOCAL_FILES, draft)
        : ParseResult.understood(new ShellCommand.Mput(draft.arguments()));
  }

  /// The last word is always the place. `-` in the place of a directory is the current one.
  static ParseResult listings(
      PartialCommand draft, BiFunction<List<CommandArgument>, Output, ShellCommand> command) {
    int last = draft.count() - 1;
    return switch (draft.count()) {
      case 0 -> new Asks(Argument.REMOTE_FILES, draft);
      case 1 -> new Asks(Argument.LOCAL_FILE, draft);
      default ->
          ParseResult.orRejected(
              sendable(
                      draft.arguments().subList(0, last).stream()
                          .map(ArgumentForms::directory)
                          .toList())
                  .map(paths -> command.apply(paths, place(draft.argument(last)))));
    };
  }

  private static String directory(String typed) {
    return typed.equals("-") ? "" : typed;
  }

  static ParseResult path(
      PartialCommand draft, Argument question, Function<CommandArgument, ShellCommand> command) {
    return draft.count() == 0
        ? new Asks(question, draft)
        : ParseResult.orRejected(sendable(draft.argument(0)).map(command));
  }

  static Output place(String typed) {
    return typed.equals("-") ? new Output.Screen() : new Output.File(new LocalTarget.Typed(typed));
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
