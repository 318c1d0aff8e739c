package dev.hexftp.domain.local;

/// Why a local file or directory could not be used.
public enum LocalFault {
  /// There is no such file or directory.
  MISSING,
  /// A directory, a device or something else stands where a file is needed.
  NOT_A_PLAIN_FILE,
  /// A file stands where a directory is needed.
  NOT_A_DIRECTORY,
  /// The system forbids it.
  PERMISSION_DENIED,
  /// There is no room left.
  DISK_FULL,
  /// The system cannot hold a file of that name.
  IMPOSSIBLE_NAME,
  /// More came than is kept in memory.
  TOO_LARGE,
  /// Its contents make no sense where that matters.
  DAMAGED,
  /// It is in use in a way that forbids it: a mount, or a program that runs.
  BUSY,
  /// The process may open no more files.
  TOO_MANY_OPEN,
  /// Reading or writing failed for another reason.
  IO
}
