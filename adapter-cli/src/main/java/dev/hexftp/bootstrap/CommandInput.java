package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.script.ScriptInput;

/// Where the commands of this run come from.
sealed interface CommandInput {
  /// A person types them.
  record FromKeyboard(Keyboard keyboard) implements CommandInput {}

  /// They are in a file.
  record FromScript(ScriptInput lines) implements CommandInput {}

  /// They come through standard input, which nothing else may read.
  record FromPipe(ScriptInput lines) implements CommandInput {}
}
