package dev.hexftp.acceptance.program;

import java.util.List;
import java.util.regex.Pattern;

/// Text that a user must never see: the inside of the program, the voice of the Java virtual
/// machine, and a password.
public final class NeverShown {
  /// Part of every password that a test uses, right or wrong.
  public static final String SECRET = "s3cret";

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("^\\s+at [\\w.$/]+\\(", Pattern.MULTILINE),
          Pattern.compile("Exception|Caused by:|\\b(?:java|sun|dev\\.hexftp|com\\.google)\\.\\w"),
          Pattern.compile("^WARNING:|OpenJDK|\\bJVM\\b", Pattern.MULTILINE),
          // A function of the JVM that the bridge of the native file leaves out (docs/native.md).
          Pattern.compile("is not part of this program"),
          Pattern.compile(SECRET));

  private NeverShown() {}

  /// Fails if `shown` holds anything of that kind.
  public static void check(String shown) {
    for (Pattern forbidden : FORBIDDEN) {
      var matcher = forbidden.matcher(shown);
      if (matcher.find()) {
        throw new AssertionError("never to be shown: '" + matcher.group() + "', but:\n" + shown);
      }
    }
  }
}
