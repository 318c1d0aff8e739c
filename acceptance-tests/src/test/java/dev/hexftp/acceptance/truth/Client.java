package dev.hexftp.acceptance.truth;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunningProgram;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The user's side of a session with a [FaultyFtpServer]: `alice` logs in, gives commands, and
/// leaves.
///
/// @param directory the working directory of the program
/// @param server where it connects to
/// @param flags besides those that every session has: no automatic login, no questions
record Client(Path directory, FaultyFtpServer server, List<String> flags) {
  /// A client with no more flags.
  static Client in(Path directory, FaultyFtpServer server) {
    return new Client(directory, server, List.of());
  }

  Client {
    flags = List.copyOf(flags);
  }

  /// The same with more flags.
  Client with(String... more) {
    return new Client(directory, server, Stream.concat(flags.stream(), Stream.of(more)).toList());
  }

  /// The same that tries again up to two times, as soon as it may.
  Client retrying() {
    return with("--retries=2", "--retry-delay=1");
  }

  /// Gives `commands` and leaves.
  Run run(String... commands) {
    return FtpProgram.in(directory).script(script(commands), allFlags().toArray(String[]::new));
  }

  /// The same with a program that is not waited for.
  RunningProgram start(String... commands) {
    return RunningProgram.start(directory, script(commands), allFlags());
  }

  /// The same with standard output in the file `output`.
  RunningProgram startPrintingTo(String output, String... commands) {
    return RunningProgram.start(directory, script(commands), allFlags(), output);
  }

  private List<String> allFlags() {
    return Stream.concat(flags.stream(), Stream.of("-n", "-i", "--no-memory")).toList();
  }

  private String script(String... commands) {
    return Stream.concat(
            Stream.of("open " + server.host() + " " + server.port(), "user alice \"s3cret pass\""),
            Stream.concat(Stream.of(commands), Stream.of("bye")))
        .reduce("", (lines, line) -> lines + line + "\n");
  }
}
