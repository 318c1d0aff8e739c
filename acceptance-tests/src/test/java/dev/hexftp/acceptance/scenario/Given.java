package dev.hexftp.acceptance.scenario;

/// What is there before a scenario begins.
sealed interface Given {
  Place place();

  record File(Place place, Content content) implements Given {}

  /// An empty folder.
  record Folder(Place place) implements Given {}
}
