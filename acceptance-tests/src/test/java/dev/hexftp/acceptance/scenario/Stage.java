package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.files.BothSides;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.program.RunAssert;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.util.Optional;

/// A server and a program, between which scenarios are played.
///
/// @param program in an empty directory
record Stage(RunningServer server, FtpProgram program) {
  /// Plays `scenario` and checks its expectations, and those of every scenario: local files that it
  /// does not mention have not changed, and nothing else has appeared beside them.
  void play(Scenario scenario, Route route, FrontEnd frontEnd) throws IOException {
    Scenario filled = scenario.at(server);
    Directives directives = filled.directives();
    var files = new BothSides(program.directory(), Optional.of(server));
    files.prepare(directives.given());
    Run run = frontEnd.run(program, route.firstLines() + filled.script(), directives.flags());
    check(run, directives.expectations());
    files.check(directives.given(), directives.expectations().files());
  }

  private static void check(Run run, Expectations expected) {
    RunAssert about =
        RunAssert.assertThat(run)
            .exitsWith(expected.exitStatus())
            .shows(expected.shown())
            .warns(expected.warnings());
    expected.hidden().forEach(about::showsNoLine);
  }
}
