package dev.hexftp.acceptance.server.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The text of a step, on the wire and in the message of a failing test.
final class StepText {
  private StepText() {}

  /// The text as it goes over the wire.
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String quoted(String text) {
    String visible = text.replace("\r", "\\r").replace("\n", "\\n");
    return "\"" + (visible.length() <= 60 ? visible : visible.substring(0, 60) + "…") + "\"";
  }

  static String hex(byte... bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 20)));
  }
}
