package dev.hexftp.domain.failure;

/// Why a local file or folder could not be used.
public enum LocalFault {
  /// There is no such file or folder.
  MISSING,
  /// A folder, a device or something else stands where a file is needed.
  NOT_A_PLAIN_FILE,
  /// A file stands where a folder is needed.
  NOT_A_FOLDER,
  /// The system forbids it.
  PERMISSION_DENIED,
  /// There is no room left.
  DISK_FULL,
  /// The system cannot hold a file of that name.
  IMPOSSIBLE_NAME,
  /// More came than is kept in memory.
  TOO_LARGE,
  /// What it holds makes no sense where it matters.
  DAMAGED,
  /// Reading or writing failed for another reason.
  IO
}
