package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.files.Given;
import java.util.List;

/// The directives in the comments of a scenario.
///
/// @param flags with which the program is started
/// @param frontEnds through which the script is run
/// @param routes over which it is run
/// @param given the files before
/// @param expectations the expected results
record Directives(
    List<String> flags,
    List<FrontEnd> frontEnds,
    List<Route> routes,
    List<Given> given,
    Expectations expectations) {
  Directives {
    flags = List.copyOf(flags);
    frontEnds = List.copyOf(frontEnds);
    routes = List.copyOf(routes);
    given = List.copyOf(given);
  }

  /// Reads them.
  ///
  /// @throws IllegalArgumentException naming the line that makes no sense
  static Directives of(Scenario scenario) {
    return new DirectiveReader().read(scenario);
  }
}
