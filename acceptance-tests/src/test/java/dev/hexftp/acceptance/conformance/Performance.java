package dev.hexftp.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.files.BothSides;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.domain.shell.CommandName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A session in one dialect, as it is played: all that the program prints has to be as it is
/// written.
public record Performance(SessionFile file, Dialect dialect) {
  /// Plays it in an empty directory, and fails unless the output, the exit status, the files and
  /// the server's part are as written.
  public void play(Path directory) throws IOException {
    Path here = directory.toRealPath();
    try (Counterpart.Started server = file.in(dialect).counterpart().start()) {
      Session session = file.filled(values(server, here)).in(dialect);
      var files = new BothSides(here, server.files());
      files.prepare(session.files().given());

      Session.Result result = run(session, here);

      check(result, session.result());
      files.check(session.files().given(), session.files().expected());
    }
  }

  private Session.Result run(Session session, Path directory) {
    List<String> arguments = new ArrayList<>(dialect.flags());
    arguments.addAll(session.flags());
    if (session.script().isPresent()
        && arguments.stream().noneMatch(each -> each.contains(FtpProgram.SCRIPT))) {
      arguments.add("-s:" + FtpProgram.SCRIPT);
    }
    Run run = FtpProgram.in(directory).run(arguments, session.script().orElse(""), session.piped());
    return new Session.Result(run.exitStatus(), seen(run.output()), seen(diagnostics(run)));
  }

  /// The closing summary is ours alone; RunSummaryIT checks its content. With ftp.exe's dialect
  /// there must be none.
  private String diagnostics(Run run) {
    return switch (dialect) {
      case DEFAULT -> run.warnings();
      case COMPAT -> run.diagnostics();
    };
  }

  private static List<String> seen(String text) {
    return Notation.write(Masks.hide(text));
  }

  private static void check(Session.Result actual, Session.Result expected) {
    assertThat(actual)
        .as(
            "%n--- output%n%s%n--- diagnostics%n%s%n--- exit status %d, not %d%n",
            LineDiff.of(expected.output(), actual.output()),
            LineDiff.of(expected.diagnostics(), actual.diagnostics()),
            expected.exitStatus(),
            actual.exitStatus())
        .isEqualTo(expected);
  }

  private static Map<String, String> values(Counterpart.Started server, Path directory) {
    return Map.of(
        "HOST", server.host(),
        "PORT", String.valueOf(server.port()),
        "USER", server.account().user(),
        "PASSWORD", server.account().password(),
        "FOLDER", directory.toString(),
        "ADDED", added(),
        "BOM", "\uFEFF");
  }

  /// The commands that ftp.exe does not have.
  private static String added() {
    return Arrays.stream(CommandName.values())
        .filter(name -> !name.isFtpExe())
        .map(CommandName::word)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return file + ", " + dialect.word();
  }
}
