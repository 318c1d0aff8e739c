package dev.hexftp.testkit.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The data that a server took from a data connection.
///
/// @param endedRegularly whether an end of file followed, and no break
public record TakenData(ByteBuffer bytes, boolean endedRegularly) {
  /// The bytes, read as UTF-8.
  public String text() {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }
}
