package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.script.ScriptInput;

/// Where the commands of this run come from.
sealed interface Input {
  /// A person types them.
  record Typed(Keyboard keyboard) implements Input {}

  /// They are in a file.
  record Script(ScriptInput lines) implements Input {}

  /// They come through standard input, which is therefore nobody else's.
  record Pipe(ScriptInput lines) implements Input {}
}
