package dev.hexftp.acceptance.manual;

/// The lines between which a document is generated.
///
/// @param begin the beginning of a line; the name of the section follows
/// @param end a whole line
record Markers(String begin, String end) {
  /// Those of a manual page.
  static final Markers ROFF = new Markers(".\\\" generated: ", ".\\\" end of the generated part");

  /// Those of a page in Markdown.
  static final Markers MARKDOWN =
      new Markers("<!-- generated: ", "<!-- end of the generated part -->");

  /// `document` with `content`, which ends its last line, as its section `name`.
  ///
  /// @throws IllegalArgumentException if there is no such section
  String write(String document, String name, String content) {
    int section = document.indexOf("\n" + begin + name);
    int from = document.indexOf('\n', section + 1) + 1;
    int to = document.indexOf("\n" + end + "\n", section);
    if (section < 0 || to < 0) {
      throw new IllegalArgumentException("the document has no section " + name);
    }
    return document.substring(0, from) + content + document.substring(to + 1);
  }
}
