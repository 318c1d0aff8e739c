package dev.hexftp.domain.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Consumer;

/// Writes one JSON text, piece by piece, as its parts are reported (RFC 8259).
///
/// ```java
/// new JsonWriter(sink).beginObject().name("version").value(1).endObject();
/// ```
///
/// Every character but the printable ones of ASCII is escaped. So a text from a server can neither
/// leave its string nor steer a terminal, and the output survives every charset. Half a surrogate
/// pair, which stands for a byte that is no UTF-8 (see [dev.hexftp.domain.text.WireText]), comes
/// through as an escape like any other.
///
/// Nothing is kept but where the writer stands, so a text may be as long as it likes. A call that
/// would write no JSON is a mistake of the program.
public final class JsonWriter {
  private final Consumer<String> sink;
  private final Deque<Position> places = new ArrayDeque<>();

  /// The tokens that may come next.
  private enum Position {
    /// The one value that the text is.
    START,
    /// The first name of an object.
    EMPTY_OBJECT,
    /// Another name.
    OBJECT,
    /// The value of a name.
    NAMED,
    /// The first value of an array.
    EMPTY_ARRAY,
    /// Another value.
    ARRAY,
    /// Nothing.
    END
  }

  /// A writer that hands each piece to `sink`.
  public JsonWriter(Consumer<String> sink) {
    this.sink = sink;
    places.push(Position.START);
  }

  /// Begins an object, in the place of a value.
  public JsonWriter beginObject() {
    beforeValue();
    places.push(Position.EMPTY_OBJECT);
    return write("{");
  }

  /// Ends the object that was begun last.
  public JsonWriter endObject() {
    demand(
        position() == Position.EMPTY_OBJECT || position() == Position.OBJECT, "no object to end");
    places.pop();
    return write("}");
  }

  /// Begins an array, in the place of a value.
  public JsonWriter beginArray() {
    beforeValue();
    places.push(Position.EMPTY_ARRAY);
    return write("[");
  }

  /// Ends the array that was begun last.
  public JsonWriter endArray() {
    demand(position() == Position.EMPTY_ARRAY || position() == Position.ARRAY, "no array to end");
    places.pop();
    return write("]");
  }

  /// The name of the value that comes next. Duplicate names are not checked.
  public JsonWriter name(String name) {
    demand(
        position() == Position.EMPTY_OBJECT || position() == Position.OBJECT,
        "no place for a name");
    write(position() == Position.OBJECT ? "," : "");
    become(Position.NAMED);
    return write(quoted(name)).write(":");
  }

  /// A string.
  public JsonWriter value(String text) {
    beforeValue();
    return write(quoted(text));
  }

  /// A whole number.
  public JsonWriter value(long number) {
    beforeValue();
    return write(Long.toString(number));
  }

  /// `true` or `false`.
  public JsonWriter value(boolean bool) {
    beforeValue();
    return write(Boolean.toString(bool));
  }

  /// `null`.
  public JsonWriter nothing() {
    beforeValue();
    return write("null");
  }

  /// Takes the place of a value: writes the comma that belongs before it, and goes one place on.
  private void beforeValue() {
    switch (position()) {
      case START -> become(Position.END);
      case NAMED -> become(Position.OBJECT);
      case EMPTY_ARRAY -> become(Position.ARRAY);
      case ARRAY -> write(",");
      case EMPTY_OBJECT, OBJECT, END -> throw new IllegalStateException("no place for a value");
    }
  }

  private Position position() {
    return places.element();
  }

  private void become(Position next) {
    places.pop();
    places.push(next);
  }

  private static void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  private JsonWriter write(String piece) {
    if (!piece.isEmpty()) {
      sink.accept(piece);
    }
    return this;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    switch (c) {
      case '"', '\\' -> quoted.append('\\').append(c);
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (c >= ' ' && c <= '~') {
          quoted.append(c);
        } else {
          quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
  }
}
