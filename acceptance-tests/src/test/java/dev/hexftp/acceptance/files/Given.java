package dev.hexftp.acceptance.files;

/// A file that is there before a test begins.
public sealed interface Given {
  Place place();

  record File(Place place, Content content) implements Given {}

  /// An empty directory.
  record Directory(Place place) implements Given {}
}
