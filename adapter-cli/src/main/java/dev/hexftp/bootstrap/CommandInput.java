package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.script.ScriptInput;

/// Where the commands of this run come from.
sealed interface CommandInput extends AutoCloseable {
  /// A person types them.
  record FromKeyboard(Keyboard keyboard) implements CommandInput {}

  /// A person types them. If that begins with a login, what is typed is not seen until a line is
  /// awaited that may be.
  static CommandInput typed(Keyboard keyboard, boolean logsIn) {
    if (logsIn) {
      keyboard.hide();
    }
    return new FromKeyboard(keyboard);
  }

  /// Leaves the terminal as it was.
  @Override
  default void close() {
    switch (this) {
      case FromKeyboard(Keyboard keyboard) -> keyboard.reveal();
      case FromScript _, FromPipe _ -> {}
    }
  }

  /// They are in a file.
  record FromScript(ScriptInput lines) implements CommandInput {}

  /// They come through standard input, which nothing else may read.
  record FromPipe(ScriptInput lines) implements CommandInput {}
}
