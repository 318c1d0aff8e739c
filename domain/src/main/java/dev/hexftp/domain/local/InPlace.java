package dev.hexftp.domain.local;

/// A file that cannot be replaced by another without becoming something else: it is written to
/// instead, so that a transfer that fails leaves a part of the new bytes and none of the old ones.
///
/// @param file as the user knows it
/// @param reason why it is so
public record InPlace(String file, Reason reason) {
  /// Why a file is not replaced.
  public enum Reason {
    /// It has several names (hard links), and the others would keep the old bytes.
    SEVERAL_NAMES,
    /// It belongs to another user or group, and the new one would not.
    OTHER_OWNER,
    /// It has attributes that the new one would not have.
    ATTRIBUTES,
    /// Its directory takes no new file.
    DIRECTORY_CLOSED,
    /// The system does not let another file take its place; it may be a mount.
    NOT_REPLACEABLE
  }
}
