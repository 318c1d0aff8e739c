package dev.hexftp.acceptance.chaos.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import dev.hexftp.acceptance.chaos.relay.Injury;
import dev.hexftp.acceptance.chaos.relay.Ledger.ForgedEnd;
import dev.hexftp.acceptance.chaos.relay.ReplyHarm;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Given;
import dev.hexftp.acceptance.chaos.script.Protection;
import dev.hexftp.acceptance.chaos.script.Settings;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.chaos.script.Target;
import dev.hexftp.acceptance.chaos.script.Tree;
import dev.hexftp.acceptance.program.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// That every kind of lie is called by its name, and nothing else is.
final class JudgeTest {
  private static final Act PUT = new Act.Put("", "new", "there");
  private static final Act APPEND = new Act.Append("", "more", "log");
  private static final Act GET = new Act.Get("", "poem", "mine", false);
  private static final Act GET_INTO_PIPE = new Act.Get("", "poem", "pipe", true);
  private static final Act GET_MANY = new Act.GetMany("", "m*", List.of("m1.bin", "m2.bin"));
  private static final Act DELETE = new Act.Delete("", "old");
  private static final Act RENAME = new Act.Rename("", "old", "older");
  private static final Act ENTER = new Act.Enter("", "sub");

  private static final Tree REMOTE =
      Tree.of(
          Map.of(
              "poem", bytes("Tyger Tyger"),
              "log", bytes("old "),
              "old", bytes("dust"),
              "keep", bytes("kept"),
              "m1.bin", bytes("one"),
              "m2.bin", bytes("two")));

  private static final Tree LOCAL =
      Tree.of(Map.of("new", bytes("fresh"), "more", bytes("line"), "mine", bytes("mine")));

  private Tree remote = REMOTE;
  private Tree local = LOCAL;
  private Map<String, byte[]> sinks = Map.of();
  private List<ForgedEnd> forgedEnds = List.of();
  private Set<Long> statedSizes = Set.of();
  private List<Injury> injuries = List.of();
  private boolean abort;

  // ── As it should be ───────────────────────────────────────────────────────────────────────────

  @Test
  void everything_has_happened() {
    remote = REMOTE.with("there", bytes("fresh")).with("log", bytes("old line")).without("old");
    local = LOCAL.with("mine", bytes("Tyger Tyger"));

    assertThat(kind(0, PUT, APPEND, GET, DELETE)).isEqualTo(Kind.SUCCESS);
  }

  @Test
  void a_renamed_file_and_a_pipe_count_too() {
    remote = REMOTE.with("older", bytes("dust")).without("old");
    sinks = Map.of("pipe", bytes("Tyger Tyger"));

    assertThat(kind(0, RENAME, GET_INTO_PIPE)).isEqualTo(Kind.SUCCESS);
  }

  @Test
  void a_failure_may_leave_nothing() {
    assertThat(kind(7, PUT, APPEND, GET, GET_INTO_PIPE, DELETE, RENAME))
        .isEqualTo(Kind.HONEST_FAILURE);
  }

  @Test
  void a_failure_may_leave_a_beginning_once() {
    remote = REMOTE.with("there", bytes("fre")).with("log", bytes("old li"));
    local = LOCAL.with(".mine.0123456789abcdef.ftp-part", bytes("Ty"));
    sinks = Map.of("pipe", bytes("Tyg"));

    assertThat(kind(1, PUT, APPEND, GET, GET_INTO_PIPE)).isEqualTo(Kind.HONEST_FAILURE);
  }

  @Test
  void a_failed_cd_may_leave_the_rest_where_the_session_was() {
    remote = REMOTE.with("there", bytes("fresh"));

    assertThat(kind(1, new Act.Enter("", "nowhere"), new Act.Put("nowhere/", "new", "there")))
        .isEqualTo(Kind.HONEST_FAILURE);
  }

  // ── Lies ──────────────────────────────────────────────────────────────────────────────────────

  @Test
  void an_upload_that_is_not_there() {
    assertThat(kind(0, PUT)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void an_upload_that_is_there_in_part() {
    remote = REMOTE.with("there", bytes("fre"));

    assertThat(kind(0, PUT)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_download_of_other_bytes() {
    local = LOCAL.with("mine", bytes("Tyger Tigre"));

    assertThat(kind(0, GET)).isEqualTo(Kind.FALSE_SUCCESS);
    assertThat(kind(1, GET)).isEqualTo(Kind.WRONG_LOCAL_FILE);
  }

  @Test
  void something_that_cannot_have_been_done() {
    assertThat(kind(0, new Act.Enter("", "nowhere"))).isEqualTo(Kind.FALSE_SUCCESS);
    assertThat(kind(0, new Act.Delete("", "nothing"))).isEqualTo(Kind.FALSE_SUCCESS);
    assertThat(kind(0, new Act.Get("", "nothing", "mine", false))).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_file_in_the_wrong_directory() {
    remote = REMOTE.with("there", bytes("fresh"));

    assertThat(kind(0, ENTER, new Act.Put("sub/", "new", "there"))).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_deletion_and_a_renaming_that_were_not_done() {
    assertThat(kind(0, DELETE)).isEqualTo(Kind.FALSE_SUCCESS);
    assertThat(kind(0, RENAME)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void an_append_done_twice_with_any_status() {
    remote = REMOTE.with("log", bytes("old lineline"));

    assertThat(kind(0, APPEND)).isEqualTo(Kind.DOUBLED_APPEND);
    assertThat(kind(7, APPEND)).isEqualTo(Kind.DOUBLED_APPEND);
  }

  @Test
  void an_append_done_in_part_and_again() {
    remote = REMOTE.with("log", bytes("old liline"));
    assertThat(kind(0, APPEND)).isEqualTo(Kind.DOUBLED_APPEND);

    remote = REMOTE.with("log", bytes("old lili"));
    assertThat(kind(1, APPEND)).isEqualTo(Kind.DOUBLED_APPEND);
  }

  @Test
  void half_a_file_under_its_final_name() {
    local = LOCAL.with("mine", bytes("Tyg"));

    assertThat(kind(1, GET)).isEqualTo(Kind.WRONG_LOCAL_FILE);
  }

  @Test
  void a_file_that_was_not_asked_for() {
    local = LOCAL.with("other", bytes("Tyger Tyger"));

    assertThat(kind(1, GET)).isEqualTo(Kind.WRONG_LOCAL_FILE);
    assertThat(kind(0, GET)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_pipe_that_got_the_beginning_twice() {
    sinks = Map.of("pipe", bytes("TygTyger Tyger"));

    assertThat(kind(0, GET_INTO_PIPE)).isEqualTo(Kind.FALSE_SUCCESS);
    assertThat(kind(1, GET_INTO_PIPE)).isEqualTo(Kind.WRONG_LOCAL_FILE);
  }

  @Test
  void an_upload_of_the_rest_of_a_pipe() {
    remote = REMOTE.with("there", bytes("esh"));

    assertThat(kind(1, PUT)).isEqualTo(Kind.WRONG_REMOTE_FILE);
  }

  @Test
  void a_file_that_no_command_was_about() {
    remote = REMOTE.without("keep");

    assertThat(kind(1, DELETE)).isEqualTo(Kind.WRONG_REMOTE_FILE);
  }

  @Test
  void a_run_that_does_not_end() {
    assertThat(Judge.judge(situation(PUT), aftermath(Optional.empty())).kind())
        .isEqualTo(Kind.HANG);
  }

  @Test
  void a_run_that_shows_its_inside() {
    assertThat(kind(2, PUT)).isEqualTo(Kind.CRASH);
    assertThat(kind(new Run(1, "", "ftp: internal error: NullPointerException"), PUT))
        .isEqualTo(Kind.CRASH);
    assertThat(kind(new Run(1, "\tat dev.hexftp.Main.main(Main.java:1)", ""), PUT))
        .isEqualTo(Kind.CRASH);
  }

  @Test
  void a_script_that_ends_with_its_first_failure_claims_the_commands_before() {
    abort = true;
    var run = new Run(7, "ftp> " + PUT.line() + "\n226 Done.\nftp> " + APPEND.line() + "\n", "");

    assertThat(kind(run, PUT, APPEND, DELETE)).isEqualTo(Kind.FALSE_SUCCESS);

    remote = REMOTE.with("there", bytes("fresh")).with("log", bytes("old li"));
    assertThat(kind(run, PUT, APPEND, DELETE)).isEqualTo(Kind.HONEST_FAILURE);

    remote = REMOTE.with("there", bytes("fresh")).without("old");
    assertThat(kind(run, PUT, APPEND, DELETE)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void where_replies_are_forged_a_failure_takes_back_claims() {
    abort = true;
    injuries = List.of(new Injury.AtReply("226", 1, new ReplyHarm.Duplicated(0)));
    var run = new Run(1, "ftp> " + PUT.line() + "\nftp> " + APPEND.line() + "\n", "");

    assertThat(kind(run, PUT, APPEND)).isEqualTo(Kind.HONEST_FAILURE);
  }

  // ── The limits of a client's knowledge ───────────────────────────────────────────────────────

  @Test
  void a_forged_end_in_the_clear_is_no_lie_of_the_client() {
    local = LOCAL.with("mine", bytes("Tyg"));
    forgedEnds = List.of(new ForgedEnd(3, false));

    assertThat(kind(0, GET)).isEqualTo(Kind.UNDETECTABLE);
    assertThat(kind(1, GET, DELETE)).isEqualTo(Kind.UNDETECTABLE);
  }

  @Test
  void a_forged_end_before_a_size_that_was_stated_is_to_be_seen() {
    local = LOCAL.with("mine", bytes("Tyg"));
    forgedEnds = List.of(new ForgedEnd(3, false));
    statedSizes = Set.of(11L);

    assertThat(kind(0, GET)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void a_forged_end_excuses_no_other_file() {
    local = LOCAL.with("mine", bytes("Tyge"));
    forgedEnds = List.of(new ForgedEnd(3, false));

    assertThat(kind(0, GET)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  @Test
  void names_that_end_early_are_no_lie_of_the_client_between_two_names_only() {
    local = LOCAL.with("m1.bin", bytes("one"));

    forgedEnds = List.of(new ForgedEnd(8, true));
    assertThat(kind(0, GET_MANY)).isEqualTo(Kind.UNDETECTABLE);

    forgedEnds = List.of(new ForgedEnd(10, false));
    assertThat(kind(0, GET_MANY)).isEqualTo(Kind.FALSE_SUCCESS);
  }

  private Kind kind(int status, Act... acts) {
    return kind(new Run(status, "", ""), acts);
  }

  private Kind kind(Run run, Act... acts) {
    return Judge.judge(situation(acts), aftermath(Optional.of(run))).kind();
  }

  private Aftermath aftermath(Optional<Run> run) {
    return new Aftermath(run, remote, local, sinks, forgedEnds, statedSizes);
  }

  private Situation situation(Act... acts) {
    return new Situation(
        1,
        Target.APACHE,
        Protection.CLEAR,
        new Settings(true, true, 0, false, abort, 1),
        new Given(Set.of("sub/"), REMOTE, LOCAL, Map.of(), Set.of("pipe")),
        List.of(acts),
        injuries);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
