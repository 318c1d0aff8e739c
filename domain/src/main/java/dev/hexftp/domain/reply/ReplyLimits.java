package dev.hexftp.domain.reply;

/// How much of one reply is kept, and how much is read at all.
///
/// RFC 1123 §4.1.2.11 asks a client that meets a limit to read on to the end of the reply and drop
/// the rest, so that it stays in step. A server that never ends its reply is given up.
///
/// @param lineBytes how much of one line is kept
/// @param keptLines how many lines of one reply are kept
/// @param totalBytes how many bytes of one reply are read before the server is given up
public record ReplyLimits(int lineBytes, int keptLines, int totalBytes) {
  /// Far above any reply of a server to a command, and a few megabytes at most.
  public static final ReplyLimits DEFAULT = new ReplyLimits(8_192, 1_000, 16 << 20);

  /// @throws IllegalArgumentException if a line has no room for its code and separator, or a reply
  ///   none for its first line and its last
  public ReplyLimits {
    if (lineBytes < 4 || keptLines < 2 || totalBytes < 1) {
      throw new IllegalArgumentException("limits under which no reply can be read");
    }
  }
}
