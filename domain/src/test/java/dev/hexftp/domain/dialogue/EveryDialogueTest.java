package dev.hexftp.domain.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event.ControlBroken;
import dev.hexftp.domain.dialogue.Event.ControlLost;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Interrupted;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.dialogue.Exploration.Edge;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The laws of every state of every machine. Each test looks at every event in every state that can
/// be reached.
class EveryDialogueTest {
  private static final List<Edge> EDGES = Exploration.ofAll();

  @Test
  void the_samples_hold_every_kind_of_event_and_severity() {
    assertThat(classes(Samples.EVENTS.stream())).isEqualTo(Cases.of(Event.class));
    assertThat(Samples.REPLIES.stream().map(event -> event.reply().severity()))
        .contains(Severity.values());
    assertThat(Samples.BEGINNINGS.keySet())
        .containsExactlyInAnyOrder(Dialogue.class.getPermittedSubclasses());
  }

  @Test
  void every_state_can_be_reached_and_answers_every_event() {
    assertThat(classes(EDGES.stream().map(Edge::from))).isEqualTo(Cases.of(Dialogue.class));
    assertThat(EDGES.size() % Samples.EVENTS.size()).isZero();
  }

  @Test
  void the_same_event_in_the_same_state_gives_the_same_step() {
    all(_ -> true, edge -> assertThat(edge.from().on(edge.event())).isEqualTo(edge.step()));
  }

  @Test
  void every_state_knows_how_long_it_waits() {
    all(_ -> true, edge -> assertThat(edge.from().deadline()).isNotNull());
  }

  @Test
  void one_command_is_under_way_at_a_time_unless_it_is_to_stop_another() {
    all(
        EveryDialogueTest::sendsAnOrdinaryCommand,
        edge -> {
          assertThat(edge.before().owed()).isZero();
          assertThat(edge.after().owed()).isEqualTo(1);
        });
  }

  @Test
  void data_flow_once_and_only_over_a_data_connection() {
    all(
        edge -> edge.step().actions().contains(new Action.MoveData()),
        edge -> {
          assertThat(edge.from()).isInstanceOf(Transfer.class);
          assertThat(edge.before().data()).isTrue();
          assertThat(edge.before().moved()).isFalse();
        });
  }

  @Test
  void a_search_leaves_a_data_connection_if_it_succeeds_and_none_if_it_fails() {
    all(
        edge -> edge.from() instanceof OpenData && isOver(edge),
        edge -> assertThat(edge.after().data()).isEqualTo(succeeds(edge)));
  }

  @Test
  void a_transfer_or_an_abort_leaves_no_data_connection() {
    all(
        edge -> (edge.from() instanceof Transfer || edge.from() instanceof Abort) && isOver(edge),
        edge -> assertThat(edge.after().data()).isFalse());
  }

  @Test
  void success_means_that_the_server_owes_nothing_more() {
    all(EveryDialogueTest::succeeds, edge -> assertThat(edge.after().owed()).isZero());
  }

  @Test
  void only_an_interrupt_leaves_a_session_in_which_a_reply_is_owed() {
    all(
        edge -> isOver(edge) && edge.after().owed() > 0 && !(edge.from() instanceof Abort),
        edge -> assertThat(endsSession(edge) || edge.event() instanceof Interrupted).isTrue());
  }

  @Test
  void losing_the_control_connection_ends_every_dialogue_and_the_session() {
    all(
        edge ->
            !isLeaving(edge)
                && (edge.event() instanceof ControlLost
                    || edge.event() instanceof ControlBroken
                    || says(edge, ReplyCode.SERVICE_CLOSING)),
        edge ->
            assertThat(endsSession(edge) || (next(edge) instanceof Transfer && outlives(edge)))
                .isTrue());
  }

  /// The bytes of a download may still come when the server has said 421.
  private static boolean outlives(Edge edge) {
    return says(edge, ReplyCode.SERVICE_CLOSING)
        && (edge.from() instanceof Transfer.AwaitingBothEnds
            || edge.from() instanceof AnsweredTransfer.AwaitingDataEnd);
  }

  /// The server has answered QUIT, and only the end is awaited.
  private static boolean isLeaving(Edge edge) {
    return edge.from() instanceof SingleExchange.AwaitingEnd;
  }

  @Test
  void after_goodbye_every_end_is_the_expected_one() {
    all(
        edge -> isLeaving(edge) && edge.event() instanceof Event.Disturbance,
        edge -> assertThat(succeeds(edge)).isTrue());
  }

  @Test
  void an_interrupt_ends_every_dialogue_or_aborts_it() {
    all(
        edge -> edge.event() instanceof Interrupted && !isLeaving(edge),
        edge ->
            assertThat(
                    next(edge) instanceof Abort
                        || failure(edge) instanceof Failure.Interrupted
                        || failure(edge) instanceof Failure.Abandoned)
                .isTrue());
  }

  @Test
  void after_a_vain_wait_the_same_is_not_awaited_again() {
    all(
        edge -> edge.event() instanceof DeadlinePassed,
        edge -> assertThat(edge.step()).isNotEqualTo(Step.await(edge.from())));
  }

  @Test
  void data_that_do_not_come_cost_no_session() {
    all(
        edge ->
            edge.event() instanceof DeadlinePassed
                && Set.of(Deadline.DATA_OPENING, Deadline.DATA_SILENCE)
                    .contains(edge.from().deadline()),
        edge -> assertThat(endsSession(edge)).isFalse());
  }

  @Test
  void a_refusal_never_leads_to_success_and_is_never_waited_over() {
    all(
        edge ->
            edge.event() instanceof ReplyArrived(var reply)
                && reply.severity().isNegative()
                // That there is no size is an answer to the question for it.
                && !(edge.from() instanceof ProveTransfer)
                && !isLeaving(edge)
                && !isProofOfStep(edge),
        edge -> {
          assertThat(succeeds(edge)).isFalse();
          assertThat(isOver(edge) || !edge.from().equals(next(edge)) || isStray(edge)).isTrue();
        });
  }

  @Test
  void a_preliminary_reply_ends_nothing() {
    all(
        edge ->
            edge.event() instanceof ReplyArrived(var reply)
                && reply.severity() == Severity.PRELIMINARY
                && !isForged(edge),
        edge -> assertThat(isOver(edge)).isFalse());
  }

  /// Between the consent to TLS and the handshake nothing true can be said.
  private static boolean isForged(Edge edge) {
    return edge.from() instanceof Securing.AwaitingHandshake;
  }

  /// That NOOP is refused says as much as that it is not.
  private static boolean isProofOfStep(Edge edge) {
    return edge.from() instanceof DoubtedTransfer.AwaitingNoopReply;
  }

  /// Whether no reply is awaited, or only the one to NOOP counts.
  private static boolean isStray(Edge edge) {
    return edge.from() instanceof Abort.AwaitingNoopReply
        || edge.from() instanceof AnsweredTransfer.AwaitingDataEnd
        || edge.from() instanceof OpenData.AwaitingDataConnection
        || edge.from() instanceof OpenData.AwaitingListener
        || edge.from() instanceof Login.AwaitingPassword
        || edge.from() instanceof Login.AwaitingAccount
        || edge.from() instanceof Greeting.AwaitingConnection
        || edge.from() instanceof Greeting.AwaitingHandshake;
  }

  private static boolean sendsAnOrdinaryCommand(Edge edge) {
    return edge.step().actions().stream()
        .anyMatch(
            action ->
                action instanceof Action.Send(FtpCommand command)
                    && !(command instanceof FtpCommand.Abor)
                    && !(command instanceof FtpCommand.Noop));
  }

  private static boolean says(Edge edge, ReplyCode code) {
    return edge.event() instanceof ReplyArrived(var reply) && reply.is(code);
  }

  private static boolean isOver(Edge edge) {
    return !(edge.step() instanceof Step.Continue<?>);
  }

  private static boolean succeeds(Edge edge) {
    return edge.step() instanceof Step.Succeeded<?>;
  }

  private static Object next(Edge edge) {
    return edge.step() instanceof Step.Continue<?>(Dialogue<?> next, _) ? next : "the end";
  }

  private static Object failure(Edge edge) {
    return edge.step() instanceof Step.Failed<?>(Failure failure, _) ? failure : "no failure";
  }

  private static boolean endsSession(Edge edge) {
    return edge.step() instanceof Step.Failed<?>(Failure failure, _) && failure.endsSession();
  }

  private static void all(Predicate<Edge> chosen, Consumer<Edge> property) {
    List<Edge> edges = EDGES.stream().filter(chosen).toList();
    assertThat(edges).isNotEmpty().allSatisfy(property);
  }

  private static Set<Class<?>> classes(Stream<?> things) {
    return things.map(Object::getClass).collect(Collectors.toSet());
  }
}
