package dev.hexftp.acceptance.machine;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// The result of a test that needs a program which this machine does not have.
///
/// On the machine of a developer it is skipped, and the report says so and why. In CI a silent skip
/// would soon mean that no test uses real servers any more: with `FTP_REQUIRE_SERVERS=1` in the
/// environment the test fails.
public enum MissingProgram {
  IS_A_SKIP {
    @Override
    public void report(String program, String reason) {
      Assumptions.abort(program + " is missing: " + reason);
    }
  },
  IS_AN_ERROR {
    @Override
    public void report(String program, String reason) {
      throw new AssertionError(
          program + " is missing, but " + VARIABLE + "=1 asks for it: " + reason);
    }
  };

  private static final String VARIABLE = "FTP_REQUIRE_SERVERS";

  public static MissingProgram accordingTo(Map<String, String> environment) {
    return "1".equals(environment.get(VARIABLE)) ? IS_AN_ERROR : IS_A_SKIP;
  }

  /// Ends the running test.
  public abstract void report(String program, String reason);
}
