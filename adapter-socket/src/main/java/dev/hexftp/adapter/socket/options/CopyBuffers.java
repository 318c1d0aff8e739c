package dev.hexftp.adapter.socket.options;

import io.vavr.control.Option;

/// In which portions the bytes of a transfer are moved between a data connection and its local end:
/// how big a portion is, and how many are moved in a turn, before the control connection and the
/// interrupt get their look.
///
/// Both are hints, of which none is wrong: a number out of bounds becomes the next one that is not.
/// They change speed, and how soon a reply or an interrupt is noticed, and nothing else.
///
/// @param bytes the size of a portion, from 1 KiB to 16 MiB; none leaves it to each direction,
///   which has been measured
/// @param count how many are moved in a turn, from 1 to 64; none likewise
public record CopyBuffers(Option<Integer> bytes, Option<Integer> count) {
  /// The defaults.
  public static final CopyBuffers DEFAULT = new CopyBuffers(Option.none(), Option.none());

  private static final int LEAST_BYTES = 1024;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_COUNT = 64;

  public CopyBuffers {
    bytes = bytes.map(hint -> Math.clamp(hint, LEAST_BYTES, MOST_BYTES));
    count = count.map(hint -> Math.clamp(hint, 1, MOST_COUNT));
  }
}
