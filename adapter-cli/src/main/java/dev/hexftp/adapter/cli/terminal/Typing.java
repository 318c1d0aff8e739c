package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;

/// Lines as a person types them, with or without seeing them.
interface Typing {
  /// The next line, without its end; none if the input has ended. What is typed is seen.
  Option<String> line();

  /// Puts `question` and takes the next line. What is typed is not seen, from before the question
  /// appears; the end of the line is.
  Option<String> hiddenLine(Question question);

  /// Lets what is typed from now on not be seen, although no line is awaited.
  void hide();

  /// Lets what is typed be seen again, also though [#hiddenLine] still waits. May be called from
  /// any thread.
  void reveal();
}
