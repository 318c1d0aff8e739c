package dev.hexftp.acceptance.chaos.script;

import java.util.Arrays;

/// Questions about the bytes of files.
public final class Contents {
  private Contents() {}

  /// One after the other.
  public static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /// Whether `content` is the beginning of `whole`, or all of it.
  public static boolean begins(byte[] whole, byte[] content) {
    return begins(whole, content, 0);
  }

  /// Whether `content` from `offset` on is the beginning of `whole`, or all of it.
  public static boolean begins(byte[] whole, byte[] content, int offset) {
    int length = content.length - offset;
    return length >= 0
        && length <= whole.length
        && Arrays.equals(whole, 0, length, content, offset, content.length);
  }

  /// How many bytes of `content` from `offset` on are those with which `whole` begins.
  public static int common(byte[] whole, byte[] content, int offset) {
    int length = Math.min(whole.length, content.length - offset);
    int mismatch = Arrays.mismatch(whole, 0, length, content, offset, offset + length);
    return mismatch < 0 ? length : mismatch;
  }
}
