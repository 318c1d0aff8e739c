package dev.hexftp.acceptance.files;

/// What is there before a test begins.
public sealed interface Given {
  Place place();

  record File(Place place, Content content) implements Given {}

  /// An empty folder.
  record Folder(Place place) implements Given {}
}
