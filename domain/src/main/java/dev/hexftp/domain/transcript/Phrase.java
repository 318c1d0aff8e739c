package dev.hexftp.domain.transcript;

/// Some text for the user and where it belongs.
///
/// @param text as it is printed; line ends are `\n`
public record Phrase(Stream stream, String text) {
  /// The two streams of a program.
  public enum Stream {
    /// The output of ftp.exe.
    OUTPUT,
    /// The program's own diagnostics.
    DIAGNOSTICS
  }

  /// A line of output.
  static Phrase line(String text) {
    return new Phrase(Stream.OUTPUT, text + "\n");
  }

  /// Output that does not end a line.
  static Phrase part(String text) {
    return new Phrase(Stream.OUTPUT, text);
  }

  /// A line of diagnostics.
  static Phrase diagnostic(String text) {
    return new Phrase(Stream.DIAGNOSTICS, "ftp: " + text + "\n");
  }
}
