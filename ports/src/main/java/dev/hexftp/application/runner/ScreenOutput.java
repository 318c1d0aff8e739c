package dev.hexftp.application.runner;

import dev.hexftp.ports.out.local.ByteSink;

/// A sink that shows received text on the display, line by line, while it arrives.
public interface ScreenOutput extends ByteSink {
  /// Shows the last line although its line end is missing: no more text follows.
  void endLine();
}
