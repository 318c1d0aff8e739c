package dev.hexftp.domain.command;

import dev.hexftp.domain.text.WireText;
import io.vavr.control.Option;

/// The text part of an FTP command: a name, a path, a word.
///
/// It cannot hold CR, LF or NUL, so a name of any origin can neither end a command nor add a second
/// one; this is the only place that has to know.
public record CommandArgument(String text) {
  /// No argument at all, as in a bare `LIST`.
  public static final CommandArgument NONE = new CommandArgument("");

  /// @throws IllegalArgumentException if `text` cannot be sent; text from outside goes through
  ///   [#of]
  public CommandArgument {
    if (!isSendable(text)) {
      throw new IllegalArgumentException("an argument holds CR, LF, NUL or half a character");
    }
  }

  /// The argument for `text`, or none if it holds CR, LF, NUL or half a surrogate pair.
  public static Option<CommandArgument> of(String text) {
    return isSendable(text) ? Option.of(new CommandArgument(text)) : Option.none();
  }

  /// Whether it holds nothing, as [#NONE] does.
  public boolean isEmpty() {
    return text.isEmpty();
  }

  static boolean isSendable(String text) {
    return text.indexOf('\r') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\0') < 0
        && WireText.isEncodable(text);
  }
}
