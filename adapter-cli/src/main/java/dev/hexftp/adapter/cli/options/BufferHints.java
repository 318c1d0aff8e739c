package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.List;

/// The buffer sizes of ftp.exe's `-x`, `-r`, `-b` and `-w`, where they were given; all are
/// positive.
///
/// @param sendBytes send buffer of a data socket
/// @param receiveBytes receive buffer of a data socket
/// @param asyncCount how many transfer buffers are moved at a time
/// @param transferBytes buffer between file and network
public record BufferHints(
    Option<Integer> sendBytes,
    Option<Integer> receiveBytes,
    Option<Integer> asyncCount,
    Option<Integer> transferBytes) {
  private static final String NEAREST =
      "A number out of these bounds becomes the nearest one within them.";

  /// Nothing was said about buffers.
  public static final BufferHints NONE =
      new BufferHints(Option.none(), Option.none(), Option.none(), Option.none());

  static List<CliOption> table() {
    CliOption.Kind size = new CliOption.Kind.Positive();
    return List.of(
        CliOption.of("-x", ":N", size, "Give data connections a send buffer of N bytes."),
        CliOption.of("-r", ":N", size, "Give data connections a receive buffer of N bytes."),
        CliOption.of(
                "-b",
                ":N",
                size,
                "Move N buffers of a transfer at a time, 1 to 64, before looking\n"
                    + "at what the server says; {} if nothing is said.")
            .usually("4")
            .andMore(NEAREST),
        CliOption.of(
                "-w",
                ":N",
                size,
                "Make those buffers N bytes big, 1024 to 16777216; {} if\nnothing is said.")
            .usually("1048576")
            .andMore(NEAREST));
  }

  static BufferHints of(ParsedArguments parsed) {
    return new BufferHints(
        parsed.value("-x"), parsed.value("-r"), parsed.value("-b"), parsed.value("-w"));
  }
}
