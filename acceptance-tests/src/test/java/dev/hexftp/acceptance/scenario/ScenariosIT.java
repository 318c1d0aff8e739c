package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays every scenario on every server, and on each route that it asks for. The effect of a script
/// does not depend on how it reaches the program, so standard input is tried with one server only.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ScenariosIT {
  /// One test: a scenario on one server, over one route, through one front end.
  record Performance(Scenario scenario, ServerUnderTest kind, Route route, FrontEnd frontEnd) {
    @Override
    public String toString() {
      return scenario
          + " on "
          + kind.name()
          + (route.words().isEmpty() ? "" : ", " + route.words())
          + (frontEnd == FrontEnd.SCRIPT ? "" : ", from standard input");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("performances")
  void goes_as_expected(Performance performance, @TempDir Path directory) throws IOException {
    try (RunningServer server = performance.kind().start(performance.route().options())) {
      new Stage(server, FtpProgram.in(directory))
          .play(performance.scenario(), performance.route(), performance.frontEnd());
    }
  }

  static Stream<Performance> performances() {
    return Scenario.all().stream()
        .flatMap(scenario -> Stream.concat(onEveryServer(scenario), fromStandardInput(scenario)));
  }

  private static Stream<Performance> onEveryServer(Scenario scenario) {
    return Servers.all()
        .flatMap(
            kind ->
                scenario.directives().routes().stream()
                    .map(route -> new Performance(scenario, kind, route, FrontEnd.SCRIPT)));
  }

  private static Stream<Performance> fromStandardInput(Scenario scenario) {
    return scenario.directives().frontEnds().stream()
        .filter(frontEnd -> frontEnd == FrontEnd.STANDARD_INPUT)
        .map(
            frontEnd ->
                new Performance(scenario, new EmbeddedFtpServer(), Route.PASSIVE, frontEnd));
  }
}
