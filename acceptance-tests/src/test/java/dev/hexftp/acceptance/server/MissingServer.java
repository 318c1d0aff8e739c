package dev.hexftp.acceptance.server;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// What becomes of a test whose server is missing.
///
/// On the machine of a developer it is skipped, and the report says so and why. In CI a silent skip
/// would soon mean that nobody tests against real servers any more: with `FTP_REQUIRE_SERVERS=1` in
/// the environment the test fails.
enum MissingServer {
  IS_A_SKIP {
    @Override
    void report(String server, String reason) {
      Assumptions.abort(server + " is missing: " + reason);
    }
  },
  IS_AN_ERROR {
    @Override
    void report(String server, String reason) {
      throw new AssertionError(
          server + " is missing, but " + VARIABLE + "=1 asks for it: " + reason);
    }
  };

  private static final String VARIABLE = "FTP_REQUIRE_SERVERS";

  static MissingServer accordingTo(Map<String, String> environment) {
    return "1".equals(environment.get(VARIABLE)) ? IS_AN_ERROR : IS_A_SKIP;
  }

  /// Ends the running test.
  abstract void report(String server, String reason);
}
