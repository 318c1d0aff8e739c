package dev.hexftp.acceptance.scenario;

/// Where a file or folder of a scenario is.
///
/// @param name relative to the folder of that side, parts separated by `/`
record Place(Side side, String name) {
  enum Side {
    /// In the folder in which the program runs.
    LOCAL,
    /// In the folder in which the user is after the login.
    REMOTE
  }

  /// The file or folder directly in the folder of its side that this is, or is in.
  String topName() {
    return name.split("/", 2)[0];
  }

  @Override
  public String toString() {
    return side.name().toLowerCase(java.util.Locale.ROOT) + " " + name;
  }
}
