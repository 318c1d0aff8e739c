package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;

/// Lines as a person types them, with or without seeing them.
interface Typing {
  /// The next line, without its end; none if the input has ended. Typed characters are seen.
  Option<String> line();

  /// Puts `question` and takes the next line. Typed characters are not seen, from before the
  /// question appears; the end of the line is.
  Option<String> hiddenLine(Question question);

  /// Hides typed characters from now on, although no line is awaited.
  void hide();

  /// Lets typed characters be seen again, also though [#hiddenLine] still waits. May be called from
  /// any thread.
  void reveal();
}
