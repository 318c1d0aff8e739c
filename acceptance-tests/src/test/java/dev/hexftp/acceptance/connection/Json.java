package dev.hexftp.acceptance.connection;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JSON (RFC 8259), strictly: a text that another program could not read is a failure of the
/// test.
///
/// Objects are maps, arrays are lists, strings and numbers are themselves; `null` is [#NULL].
final class Json {
  static final Object NULL = new Object();

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]*");
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1F]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u(....)|(.))");
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)");
  private static final Pattern WORD = Pattern.compile("true|false|null");

  private final Matcher matcher;
  private final String text;
  private String taken = "";

  private Json(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
  }

  /// The value that `text` is.
  ///
  /// @throws AssertionError if it is none
  static Object parse(String text) {
    var reader = new Json(text);
    Object value = reader.value();
    reader.take(SPACE);
    if (reader.matcher.regionStart() != text.length()) {
      throw reader.broken();
    }
    return value;
  }

  private Object value() {
    if (takes("{")) {
      return object();
    }
    if (takes("[")) {
      return array();
    }
    if (take(STRING)) {
      return unescaped(taken);
    }
    if (take(NUMBER)) {
      return Long.valueOf(taken);
    }
    if (take(WORD)) {
      return taken.equals("null") ? NULL : Boolean.valueOf(taken);
    }
    throw broken();
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    if (takes("}")) {
      return members;
    }
    do {
      take(SPACE);
      demand(take(STRING));
      String name = unescaped(taken);
      demand(takes(":"));
      demand(members.put(name, value()) == null);
    } while (takes(","));
    demand(takes("}"));
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    if (takes("]")) {
      return elements;
    }
    do {
      elements.add(value());
    } while (takes(","));
    demand(takes("]"));
    return elements;
  }

  /// Takes `mark`, and the space around it.
  private boolean takes(String mark) {
    take(SPACE);
    boolean found = take(Pattern.compile(mark, Pattern.LITERAL));
    if (found) {
      take(SPACE);
    }
    return found;
  }

  /// Takes text that fits `pattern`; of a string, the text between the quotes.
  private boolean take(Pattern pattern) {
    matcher.usePattern(pattern);
    boolean found = matcher.lookingAt();
    if (found) {
      taken = matcher.group(matcher.groupCount());
      matcher.region(matcher.end(), text.length());
    }
    return found;
  }

  private static String unescaped(String raw) {
    return ESCAPE
        .matcher(raw)
        .replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group())));
  }

  private static String meant(String escape) {
    return switch (escape.charAt(1)) {
      case 'u' -> Character.toString(HexFormat.fromHexDigits(escape, 2, 6));
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      default -> escape.substring(1);
    };
  }

  private void demand(boolean condition) {
    if (!condition) {
      throw broken();
    }
  }

  private AssertionError broken() {
    return new AssertionError("no JSON at character " + matcher.regionStart() + " of " + text);
  }
}
