package dev.hexftp.domain.local;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.Set;

/// The name of one file in one local directory: a single component that no operating system reads
/// as anything else.
///
/// It holds no separator of any system (`/`, `\`), no colon (drives and alternate streams), no
/// control character, is not `.` or `..`, is no device of Windows, and does not end in a dot or a
/// space, which Windows drops. The rules are the same everywhere, so that what is safe here stays
/// safe when the file moves.
public record LocalName(String text) {
  private static final Set<String> DEVICES =
      Set.of(
          "CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3",
          "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³", "LPT0", "LPT1",
          "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³");
  private static final String FORBIDDEN = "/\\:";

  /// @throws IllegalArgumentException if `text` is not safe; text from outside goes through [#of]
  public LocalName {
    if (!isSafe(text)) {
      throw new IllegalArgumentException("not a safe local name");
    }
  }

  /// The name `text`, or none if it is not safe as it stands. Nothing is repaired: two names that
  /// differ on the server must not become one here.
  public static Option<LocalName> of(String text) {
    return isSafe(text) ? Option.of(new LocalName(text)) : Option.none();
  }

  /// The last component of a remote path, taken as a local name; none if that is not safe. Both `/`
  /// and `\` separate, since servers use either.
  public static Option<LocalName> lastOf(String remotePath) {
    return of(lastPart(remotePath));
  }

  /// What stands behind the last `/` or `\` of `path`, safe or not.
  public static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static boolean isSafe(String text) {
    return !text.isEmpty()
        && !text.equals(".")
        && !text.equals("..")
        && !text.endsWith(".")
        && !text.endsWith(" ")
        && !holdsForbidden(text)
        && !isDevice(text);
  }

  private static boolean holdsForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDevice(String text) {
    int dot = text.indexOf('.');
    String stem = dot < 0 ? text : text.substring(0, dot);
    return DEVICES.contains(stem.strip().toUpperCase(Locale.ROOT));
  }
}
