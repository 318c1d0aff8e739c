package dev.hexftp.acceptance.chaos.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The options of the program in one run.
///
/// @param byUrl whether it logs in by the URL of its command line; otherwise the script does
/// @param newest whether TLS 1.3 may be used
/// @param retries how often it tries again
/// @param pipelines whether it may send ahead
/// @param abort whether the script ends with the first command that fails
/// @param patience how many seconds it waits for a reply or for data
public record Settings(
    boolean byUrl, boolean newest, int retries, boolean pipelines, boolean abort, int patience) {
  private static final int CONNECT_SECONDS = 2;
  private static final Duration START = Duration.ofSeconds(30);

  /// The options as they are typed, without those that say where to log in.
  List<String> options(Protection protection) {
    List<String> options = new ArrayList<>();
    options.add("-i");
    options.add("--retries=" + retries);
    options.add("--retry-delay=1");
    options.add("--pipelining=" + (pipelines ? "auto" : "off"));
    options.add("--on-error=" + (abort ? "abort" : "continue"));
    options.add("--connect-timeout=" + CONNECT_SECONDS);
    options.add("--data-connect-timeout=1");
    options.add("--reply-timeout=" + patience);
    options.add("--data-timeout=" + patience);
    if (protection.isOn()) {
      options.add("--tls=explicit");
      options.add("--trust=any");
      options.add("--tls-max=" + (newest ? "1.3" : "1.2"));
    }
    return options;
  }

  /// The longest time that a run with these options can take.
  ///
  /// Each injury can make the program wait for all that it has an option for, in each of its tries,
  /// with a pause before each. The rest is for a start on a machine that has much else to do.
  public Duration bound(int injuries) {
    int pauses = (1 << retries) - 1;
    int waits = CONNECT_SECONDS + 4 * patience;
    return START.plusSeconds((injuries + 1L) * (pauses + (long) (retries + 1) * waits));
  }
}
