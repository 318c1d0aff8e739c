package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

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
  /// Nothing was said about buffers.
  public static final BufferHints NONE =
      new BufferHints(Option.none(), Option.none(), Option.none(), Option.none());

  static List<OptionSpec> declared() {
    return Stream.of("-x", "-r", "-b", "-w").map(Spec::positive).toList();
  }

  static BufferHints of(ParsedArguments parsed) {
    return new BufferHints(
        parsed.value("-x"), parsed.value("-r"), parsed.value("-b"), parsed.value("-w"));
  }
}
