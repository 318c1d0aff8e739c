package dev.hexftp.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.conversation.Outstanding.Owner;
import dev.hexftp.domain.conversation.Walk.Edge;
import dev.hexftp.domain.dialogue.Abort;
import dev.hexftp.domain.dialogue.DoubtedTransfer;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.ProveTransfer;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.ReplyCode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The laws of every link, for all replies of the server at any time. One walk serves all tests.
class EveryConversationTest {
  private static final int MOST_OUTSTANDING = 6;
  private static final int MOST_EARLY = 4;

  /// The laws of every edge.
  enum Law {
    NOTHING_SUCCEEDS_FOR_WHICH_ITS_OWN_REPLY_HAS_NOT_COME,
    EVERY_REFUSAL_IS_AN_ANSWER_OR_MAKES_DOUBTFUL,
    A_REFUSAL_LEADS_TO_NO_SUCCESS_WITHOUT_DOUBT,
    A_DOUBT_IS_NOT_FORGOTTEN,
    THE_QUEUE_IS_BOUNDED,
    ONE_COMMAND_IS_UNDER_WAY_AT_A_TIME_UNLESS_IT_IS_TO_STOP_ANOTHER,
    WHAT_HAS_ENDED_TAKES_NO_REPLIES,
    AN_ABORT_THAT_ENDS_BY_A_REPLY_LEAVES_NOTHING_OUTSTANDING,
    THE_SAME_EVENT_IN_THE_SAME_STATE_GIVES_THE_SAME_TURN
  }

  private static final Map<Law, Edge> BREACHES = new EnumMap<>(Law.class);
  private static final Set<Class<?>> PARTS = new HashSet<>();
  private static final Set<Owner> OWNERS = new HashSet<>();
  private static final Set<Act.Standing> STANDINGS = new HashSet<>();
  private static final int SITUATIONS = Walk.all(EveryConversationTest::look);

  private static void look(Edge edge) {
    PARTS.add(edge.from().getClass());
    edge.from().link().replies().entries().forEach(entry -> OWNERS.add(entry.owner()));
    for (Act act : edge.turn().acts()) {
      if (act instanceof Act.Show(_, Act.Standing standing)) {
        STANDINGS.add(standing);
      }
    }
    for (Law law : Law.values()) {
      if (!holds(law, edge)) {
        BREACHES.putIfAbsent(law, edge);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void holds(Law law) {
    assertThat(BREACHES).doesNotContainKey(law);
  }

  @Test
  void everything_is_reached_and_comes_to_an_end() {
    assertThat(PARTS).containsExactlyInAnyOrder(Conversation.class.getPermittedSubclasses());
    assertThat(OWNERS).containsExactlyInAnyOrder(Owner.values());
    assertThat(STANDINGS).containsExactlyInAnyOrder(Act.Standing.values());
    assertThat(SITUATIONS).isGreaterThan(1_000);
  }

  private static boolean holds(Law law, Edge edge) {
    return switch (law) {
      case NOTHING_SUCCEEDS_FOR_WHICH_ITS_OWN_REPLY_HAS_NOT_COME ->
          !succeeds(edge) || isConfirmed(edge) || isQuestion(edge);
      case EVERY_REFUSAL_IS_AN_ANSWER_OR_MAKES_DOUBTFUL -> !refuses(edge) || isAccountedFor(edge);
      case A_REFUSAL_LEADS_TO_NO_SUCCESS_WITHOUT_DOUBT ->
          !refuses(edge)
              || !succeeds(edge)
              || edge.link().doubt().isDefined()
              || isAhead(edge)
              || isHarmless(edge);
      case A_DOUBT_IS_NOT_FORGOTTEN ->
          edge.from().link().doubt().isEmpty()
              || edge.link().doubt().equals(edge.from().link().doubt());
      case THE_QUEUE_IS_BOUNDED ->
          edge.link().replies().entries().size() <= MOST_OUTSTANDING
              && edge.link().replies().entries().stream()
                  .allMatch(entry -> entry.early().size() <= MOST_EARLY);
      case ONE_COMMAND_IS_UNDER_WAY_AT_A_TIME_UNLESS_IT_IS_TO_STOP_ANOTHER ->
          isAborting(edge) || count(edge.link(), Owner.DIALOGUE) <= 1;
      case WHAT_HAS_ENDED_TAKES_NO_REPLIES ->
          !(edge.turn() instanceof Turn.Ended<?>) || count(edge.link(), Owner.DIALOGUE) == 0;
      case AN_ABORT_THAT_ENDS_BY_A_REPLY_LEAVES_NOTHING_OUTSTANDING ->
          !(edge.from() instanceof Playing<?>(Abort<?> _, _, _))
              || !(edge.turn() instanceof Turn.Ended<?>)
              || !(edge.event() instanceof ReplyArrived)
              || endsSession(edge)
              || edge.link().replies().entries().isEmpty();
      case THE_SAME_EVENT_IN_THE_SAME_STATE_GIVES_THE_SAME_TURN ->
          edge.from().on(edge.event()).equals(edge.turn());
    };
  }

  private static boolean refuses(Edge edge) {
    return edge.event() instanceof ReplyArrived(var reply)
        && reply.severity().isNegative()
        && !reply.is(ReplyCode.SERVICE_CLOSING);
  }

  private static boolean succeeds(Edge edge) {
    return edge.turn() instanceof Turn.Ended<?>(var result, _, _) && result.isRight();
  }

  private static boolean fails(Edge edge) {
    return edge.turn() instanceof Turn.Ended<?>(var result, _, _) && result.isLeft();
  }

  private static boolean endsSession(Edge edge) {
    return edge.turn() instanceof Turn.Ended<?>(var result, _, _)
        && result.fold(Failure::endsSession, _ -> false);
  }

  /// The command sent last has been confirmed, and the transfer, if there was one.
  private static boolean isConfirmed(Edge edge) {
    List<Account.Entry> used = edge.before().used();
    return used.isEmpty()
        || (used.getLast().confirmed()
            && used.stream()
                .filter(entry -> entry.command() instanceof TransferCommand)
                .allMatch(Account.Entry::confirmed));
  }

  /// A refusal has one of these fates: it ends the dialogue, makes doubtful, answers a command that
  /// was given up before, is kept for a command ahead, leads to another method, or belongs to an
  /// abort.
  private static boolean isAccountedFor(Edge edge) {
    LinkState before = edge.from().link();
    return fails(edge)
        || (edge.shows(Act.Standing.SURPLUS) && edge.link().doubt().isDefined())
        || (edge.shows(Act.Standing.LATE) && count(before, Owner.ABANDONED) > 0)
        || (edge.shows(Act.Standing.IN_VAIN) && count(before, Owner.AHEAD_IN_VAIN) > 0)
        || isAhead(edge)
        || isHarmless(edge);
  }

  /// It is kept for a command that was sent ahead.
  private static boolean isAhead(Edge edge) {
    return edge.link().early().size() > edge.from().link().early().size();
  }

  /// The size of a file is asked for: that there is none is an answer.
  private static boolean isQuestion(Edge edge) {
    return edge.from() instanceof Playing<?>(var state, _, _) && state instanceof ProveTransfer;
  }

  /// Another method is tried, the abort has its own end, NOOP has been answered, or there is no
  /// connection on which it could have come.
  private static boolean isHarmless(Edge edge) {
    return edge.from() instanceof Playing<?>(var state, _, _)
        && (state instanceof OpenData
            || state instanceof Abort<?>
            || state instanceof ProveTransfer
            || state instanceof DoubtedTransfer.AwaitingProof
            || state instanceof DoubtedTransfer.AwaitingNoopReply
            || state instanceof Greeting.AwaitingConnection
            || state instanceof Greeting.AwaitingHandshake);
  }

  private static boolean isAborting(Edge edge) {
    return edge.turn() instanceof Turn.Continue<?>(Playing<?>(Abort<?> _, _, _), _);
  }

  private static long count(LinkState link, Owner owner) {
    return link.replies().entries().stream().filter(entry -> entry.belongsTo(owner)).count();
  }
}
