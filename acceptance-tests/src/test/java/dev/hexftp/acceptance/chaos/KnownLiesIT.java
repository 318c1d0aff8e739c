package dev.hexftp.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import dev.hexftp.acceptance.chaos.relay.ByteHarm;
import dev.hexftp.acceptance.chaos.relay.DataPoint;
import dev.hexftp.acceptance.chaos.relay.Injury;
import dev.hexftp.acceptance.chaos.relay.ReplyHarm;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Given;
import dev.hexftp.acceptance.chaos.script.Protection;
import dev.hexftp.acceptance.chaos.script.Settings;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.chaos.script.Target;
import dev.hexftp.acceptance.chaos.script.Tree;
import dev.hexftp.acceptance.network.Ending;
import dev.hexftp.acceptance.program.FtpProgram;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The control of fault injection: real runs that go wrong for certain, since the relay harms them
/// as no network does by accident and no client can see. If the judge let these pass, it would let
/// everything pass.
@Timeout(120)
final class KnownLiesIT {
  private static final ServerPool SERVERS = new ServerPool();
  private static final long SEED = 0;
  private static final int LONG_SECONDS = 100;
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final String PREFIX = "s0-";
  private static final byte[] CONTENT = "Tyger Tyger".getBytes(StandardCharsets.US_ASCII);
  private static final Act GET = new Act.Get("", PREFIX + "poem", PREFIX + "mine", false);
  private static final Act GET_NOTHING =
      new Act.Get("", PREFIX + "nothing", PREFIX + "none", false);
  private static final Act PUT = new Act.Put("", PREFIX + "new", PREFIX + "there");
  private static final Act APPEND = new Act.Append("", PREFIX + "new", PREFIX + "log");

  @AfterAll
  static void closeServers() {
    SERVERS.close();
  }

  @Test
  void nothing_is_wrong_where_nothing_is_done() throws Exception {
    assertThat(kind(List.of(GET, PUT, APPEND))).isEqualTo(Kind.SUCCESS);
  }

  @Test
  void a_file_that_is_not_there_is_an_honest_failure() throws Exception {
    assertThat(kind(List.of(GET_NOTHING, GET))).isEqualTo(Kind.HONEST_FAILURE);
  }

  @Test
  void a_download_whose_bytes_were_changed_is_a_false_success() throws Exception {
    assertThat(kind(List.of(GET), falsified())).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void an_upload_whose_bytes_were_changed_is_a_false_success() throws Exception {
    assertThat(kind(List.of(PUT), falsified())).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void changed_bytes_in_a_run_that_fails_otherwise_are_a_wrong_file() throws Exception {
    assertThat(kind(List.of(GET, GET_NOTHING), falsified())).isEqualTo(Kind.WRONG_LOCAL_FILE);
    assertThat(kind(List.of(PUT, GET_NOTHING), falsified())).isEqualTo(Kind.WRONG_REMOTE_FILE);
  }

  @Test
  void bytes_that_were_appended_twice_are_a_doubled_append() throws Exception {
    assertThat(
            kind(
                List.of(APPEND),
                new Injury.OnData(1, new DataPoint.After(0), new ByteHarm.Repeated())))
        .isEqualTo(Kind.DOUBLED_APPEND);
  }

  /// The relay says 250 in place of the server, whose 450 never arrives.
  @Test
  void a_forged_answer_is_a_false_success() throws Exception {
    assertThat(
            kind(
                List.of(new Act.Delete("", PREFIX + "nothing")),
                new Injury.AtReply("450", 1, new ReplyHarm.Joined("250 Done.", true, 0)),
                new Injury.AtReply("450", 1, new ReplyHarm.Dropped())))
        .isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_run_that_takes_longer_than_its_bound_hangs() throws Exception {
    var silence =
        new Injury.AtReply(
            "230", 1, new ReplyHarm.Broken(false, new ByteHarm.Ends(Ending.SILENCE)));
    var patient = new Settings(true, true, 0, false, false, LONG_SECONDS);

    Situation situation = situation(patient, List.of(GET), silence);
    TrialReport report = Trial.run(situation, SERVERS, SHORT);

    assertThat(report.verdict().kind()).isEqualTo(Kind.HANG);
    // A native file has no JVM that would print its threads (docs/native.md).
    if (!FtpProgram.isNative()) {
      assertThat(report.whole()).contains("Full thread dump");
    }
  }

  private static Injury falsified() {
    return new Injury.OnData(1, new DataPoint.After(0), new ByteHarm.Falsified());
  }

  private static Kind kind(List<Act> acts, Injury... injuries) throws Exception {
    var settings = new Settings(true, true, 0, false, false, 10);
    return Trial.run(situation(settings, acts, injuries), SERVERS).verdict().kind();
  }

  private static Situation situation(Settings settings, List<Act> acts, Injury... injuries) {
    return new Situation(
        SEED,
        Target.APACHE,
        Protection.CLEAR,
        settings,
        new Given(
            Set.of(),
            Tree.of(Map.of(PREFIX + "poem", CONTENT, PREFIX + "log", CONTENT)),
            Tree.of(Map.of(PREFIX + "new", CONTENT)),
            Map.of(),
            Set.of()),
        acts,
        List.of(injuries));
  }
}
