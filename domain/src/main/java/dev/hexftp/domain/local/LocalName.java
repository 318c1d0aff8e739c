package dev.hexftp.domain.local;

import io.vavr.control.Option;

/// The name of one file in one local directory: a single component that leads nowhere else.
///
/// It holds no separator of any system (`/`, `\`) and no NUL, and is not `.` or `..`. Whether the
/// local system keeps a file of that name as it is, [NameRules] say.
public record LocalName(String text) {
  private static final String FORBIDDEN = "/\\\0";

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

  /// The part of `path` after the last `/` or `\`, safe or not.
  public static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static boolean isSafe(String text) {
    return !text.isEmpty()
        && !text.equals(".")
        && !text.equals("..")
        && text.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0);
  }
}
