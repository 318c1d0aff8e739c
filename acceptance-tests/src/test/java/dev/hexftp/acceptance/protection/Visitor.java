package dev.hexftp.acceptance.protection;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A user that runs the program with a script, which asks no question.
///
/// @param program the program, in a directory
/// @param options on the command line
record Visitor(FtpProgram program, List<String> options) {
  Visitor {
    options = List.copyOf(options);
  }

  /// A user without TLS.
  static Visitor in(Path directory) {
    return new Visitor(FtpProgram.in(directory), List.of("-n", "-i"));
  }

  /// A user that wants TLS and trusts the one authority that deserves it.
  static Visitor trustingIn(Path directory) {
    return in(directory).saying("--tls=explicit", trusting());
  }

  /// The option that trusts the one authority that deserves it.
  static String trusting() {
    return "--ca-file=" + CertificateAuthority.TRUSTED.certificate();
  }

  /// The same with more options.
  Visitor saying(String... more) {
    return new Visitor(program, Stream.concat(options.stream(), Stream.of(more)).toList());
  }

  /// The same with a home that outlives the run.
  Visitor keepingStateIn(Path home) {
    return new Visitor(program.keepingStateIn(home), options);
  }

  /// Connects, logs in, gives `commands` and leaves.
  Run visit(RunningServer server, String... commands) {
    List<String> lines = new ArrayList<>();
    lines.add("open " + server.host() + " " + server.port());
    lines.add(login(server));
    lines.addAll(List.of(commands));
    return run(lines);
  }

  /// The line that logs in at `server`.
  static String login(RunningServer server) {
    return "user %s \"%s\"".formatted(server.account().user(), server.account().password());
  }

  /// Connects, gives `commands` and leaves. There is no login: the commands may contain one.
  Run visit(FakeFtpServer server, String... commands) {
    List<String> lines = new ArrayList<>();
    lines.add("open " + server.host() + " " + server.port());
    lines.addAll(List.of(commands));
    return run(lines);
  }

  private Run run(List<String> lines) {
    return program.script(String.join("\n", lines) + "\nbye\n", options.toArray(String[]::new));
  }
}
