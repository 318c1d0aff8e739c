package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure;
import java.util.ArrayList;
import java.util.List;

/// A command line with its arguments as far as they are known.
///
/// @param name the command
/// @param arguments the words after it
/// @param asked whether the user has been asked for one already. It matters: `get` with one
///   argument takes the other from it, but `get` without any asks for both.
/// @param situation in which the line was typed
public record PartialCommand(
    CommandName name, List<String> arguments, boolean asked, ParseContext situation) {
  public PartialCommand {
    arguments = List.copyOf(arguments);
  }

  /// Continues with the answer of the user. The answer is cut into words like the line itself, so
  /// it may bring several arguments; an empty one gives up.
  public ParseResult answered(String answer) {
    List<String> added = Tokenizer.of(answer);
    if (added.isEmpty()) {
      return new ParseResult.Rejected(new Failure.WrongUsage(name.word()));
    }
    List<String> all = new ArrayList<>(arguments);
    all.addAll(added);
    return Grammar.complete(new PartialCommand(name, all, true, situation));
  }

  int count() {
    return arguments.size();
  }
}
