package dev.hexftp.acceptance.server.fake;

import static dev.hexftp.acceptance.server.fake.StepText.bytes;
import static dev.hexftp.acceptance.server.fake.StepText.quoted;

import java.util.function.UnaryOperator;

/// Steps of a stranger that takes a data connection away, for [Script#with].
public final class Thief {
  private Thief() {}

  /// Lets a stranger connect to the address in the client's last PORT or EPRT, before the server
  /// does: from 127.0.0.2 on IPv4. On IPv6 a machine has one loopback address, so there it comes
  /// from the address of the server, and only its port is strange.
  public static Script connects(Script script) {
    return script.step("thief connects", Stage::thiefConnects);
  }

  /// Lets the stranger send bytes. A client that has hung up on it already is no failure.
  public static UnaryOperator<Script> sends(String text) {
    return script ->
        script.step("thief sends " + quoted(text), stage -> stage.thief().tryToWrite(bytes(text)));
  }

  /// Waits until the client hangs up on the stranger.
  public static Script hearsTheEnd(Script script) {
    return script.step("thief hears the end", stage -> stage.thief().expectEnd());
  }
}
