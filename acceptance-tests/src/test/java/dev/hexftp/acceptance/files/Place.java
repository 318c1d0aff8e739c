package dev.hexftp.acceptance.files;

import java.util.Locale;

/// Where a file or directory of a test is.
///
/// @param name relative to the directory of that side, parts separated by `/`
public record Place(Side side, String name) {
  /// The two machines that files go between.
  public enum Side {
    /// In the directory in which the program runs.
    LOCAL,
    /// In the directory in which the user is after the login.
    REMOTE
  }

  /// The file or directory directly in the directory of its side that this is, or is in.
  String topName() {
    return name.split("/", 2)[0];
  }

  @Override
  public String toString() {
    return side.name().toLowerCase(Locale.ROOT) + " " + name;
  }
}
