package dev.hexftp.acceptance.files;

/// The expectation about a file or a directory when a test has ended.
public sealed interface Expected {
  Place place();

  /// The file holds exactly `content`.
  record Holds(Place place, Content content) implements Expected {}

  /// The file is there and equals the one at `other`, which has to be there too.
  record Equals(Place place, Place other) implements Expected {}

  /// It is a directory.
  record IsDirectory(Place place) implements Expected {}

  /// Nothing is there.
  record Absent(Place place) implements Expected {}
}
