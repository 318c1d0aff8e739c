package dev.hexftp.domain.shell;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.Parameter.Kind;
import dev.hexftp.domain.shell.ParseResult.Rejected;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/// Understands a line as ftp.exe does. [CommandName] has the commands, their arguments and their
/// meaning.
public final class Grammar {
  private Grammar() {}

  /// The meaning of `line` in `situation`. A command that it makes impossible is refused before any
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
                    .orElse(() -> emptyArgument(name, text, situation.vocabulary()))
                    .<ParseResult>map(Rejected::new)
                    .getOrElse(
                        () ->
                            complete(
                                new PartialCommand(
                                    name, arguments(name, words, situation), false, situation))));
  }

  /// The reason that makes the command impossible with any arguments.
  private static Option<UserFault> obstacle(CommandName name, Option<HostName> server) {
    return server.fold(
        () -> Option.when(name.needsConnection(), new Failure.NotConnected()),
        host -> Option.when(name == CommandName.OPEN, new Failure.AlreadyConnected(host)));
  }

  /// Empty quotes come of a variable that is empty. To ftp.exe they are nothing, so that it asks
  /// for the argument and takes the next line of a script for it. A line for the server may hold
  /// them.
  private static Option<UserFault> emptyArgument(
      CommandName name, String line, Vocabulary vocabulary) {
    return Option.when(
        vocabulary == Vocabulary.EXTENDED
            && Tokenizer.hasEmptyWord(line)
            && name.signature().parameters().stream()
                .noneMatch(parameter -> parameter.kind() == Kind.SERVER_LINE),
        new Failure.EmptyArgument(name.word()));
  }

  /// The words after the command. Options of a listing, such as `-l`, belong to the remote name
  /// after them: servers hand both to their own `ls`. To ftp.exe that name is the local file.
  private static List<String> arguments(
      CommandName name, List<String> words, ParseContext situation) {
    List<String> tail = words.subList(1, words.size());
    boolean hasOptions =
        (name == CommandName.LS || name == CommandName.DIR)
            && situation.vocabulary() == Vocabulary.EXTENDED
            && tail.size() > 1
            && tail.getFirst().startsWith("-");
    if (!hasOptions) {
      return tail;
    }
    List<String> joined = new ArrayList<>();
    joined.add(tail.getFirst() + " " + tail.get(1));
    joined.addAll(tail.subList(2, tail.size()));
    return joined;
  }

  /// The meaning of the command with the present arguments.
  static ParseResult complete(PartialCommand draft) {
    return ArgumentMatcher.match(draft.name().signature(), draft);
  }

  private static UserFault fault(CommandLookup.Miss miss, String word) {
    return switch (miss) {
      case UNKNOWN -> new Failure.UnknownCommand(word);
      case AMBIGUOUS -> new Failure.AmbiguousCommand(word);
    };
  }
}
