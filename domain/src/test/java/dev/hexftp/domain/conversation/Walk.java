package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Abort;
import dev.hexftp.domain.dialogue.AnsweredTransfer;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Greeting;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.Samples;
import dev.hexftp.domain.dialogue.SingleExchange;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.dialogue.UnansweredTransfer;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Walks through everything that can happen on a link: from each way to begin, every event in every
/// state that can be reached, breadth first, over a session of three conversations. Every reply is
/// among the events at every step, so surplus, late, early and contradicting ones are as well.
///
/// On the way it keeps a separate account of commands and replies, against which the code is held.
final class Walk {
  private static final int TOO_MANY = 200_000;
  private static final CommandArgument B = new CommandArgument("b.zip");

  /// The conversations after the first one of a session.
  private static final List<FtpCommand> SEQUEL =
      List.of(new FtpCommand.Cwd(B), new FtpCommand.Quit());

  /// One event in one state, and its consequence.
  ///
  /// @param before the account when the event has happened and nothing has been done about it
  record Edge(Conversation<?> from, Event event, Turn<?> turn, Account before, Account after) {
    boolean shows(Act.Standing standing) {
      return turn.acts().stream()
          .anyMatch(act -> act instanceof Act.Show(_, var shown) && shown == standing);
    }

    LinkState link() {
      return switch (turn) {
        case Turn.Continue<?>(Conversation<?> next, _) -> next.link();
        case Turn.Ended<?>(_, LinkState link, _) -> link;
      };
    }
  }

  private record Situation(Conversation<?> conversation, Account account, int conversations) {
    /// The difference between this situation and others. Counts and texts decide nothing.
    Object identity() {
      return List.of(identityOf(conversation), account, conversations);
    }
  }

  private final Set<Object> seen = new HashSet<>();
  private final Deque<Situation> toVisit = new ArrayDeque<>();
  private final Consumer<Edge> observer;

  private Walk(Consumer<Edge> observer) {
    this.observer = observer;
  }

  /// Shows every edge to `observer`, and gives the number of situations.
  static int all(Consumer<Edge> observer) {
    Walk walk = new Walk(observer);
    Samples.BEGINNINGS.forEach(
        (machine, steps) -> {
          // The difference between two searches for a data connection does not matter for replies.
          if (machine != OpenData.class) {
            LinkState link = machine == Greeting.class ? LinkState.OPENING : LinkState.QUIET;
            steps.forEach(step -> walk.begin(step, link, List.of()));
          }
        });
    for (DataMethod method : DataMethod.values()) {
      List<DataMethod> methods = List.of(method, DataMethod.PASV);
      walk.begin(OpenData.begin(methods, PassiveAddress.OF_PEER), LinkState.QUIET, List.of());
    }
    walk.begin(
        Transfer.begin(TransferPlan.of(Samples.RETR, RepresentationType.IMAGE)),
        LinkState.QUIET,
        List.of(new FtpCommand.Epsv()));
    walk.begin(
        Transfer.begin(TransferPlan.of(Samples.RETR, RepresentationType.IMAGE)),
        LinkState.QUIET,
        List.of(new FtpCommand.Port(Samples.LOCAL), new FtpCommand.Retr(B)));
    walk.walk();
    return walk.seen.size();
  }

  private void begin(Step<?> first, LinkState link, List<FtpCommand> ahead) {
    arrive(turn(first, link, ahead), Account.NONE, 0);
  }

  private static <R> Turn<R> turn(Step<R> first, LinkState link, List<FtpCommand> ahead) {
    return Conversation.begin(first, link, ahead, WireCharset.UTF_8);
  }

  private void walk() {
    while (!toVisit.isEmpty()) {
      Situation situation = toVisit.remove();
      for (Event event : Samples.EVENTS) {
        Conversation<?> from = situation.conversation();
        Turn<?> turn = from.on(event);
        Account before = situation.account().after(event);
        observer.accept(new Edge(from, event, turn, before, before.after(turn.acts())));
        arrive(turn, before, situation.conversations());
      }
    }
  }

  private void arrive(Turn<?> turn, Account before, int conversations) {
    Account after = before.after(turn.acts());
    switch (turn) {
      case Turn.Continue<?>(Conversation<?> next, _) -> {
        Situation situation = new Situation(next, after, conversations);
        if (seen.add(situation.identity())) {
          toVisit.add(situation);
        }
        if (seen.size() > TOO_MANY) {
          throw new AssertionError("there is no end to the states after " + next);
        }
      }
      case Turn.Ended<?>(var result, LinkState link, _) -> {
        boolean goesOn = result.fold(failure -> !failure.endsSession(), _ -> true);
        if (goesOn && conversations < SEQUEL.size()) {
          Step<Reply> next = SingleExchange.begin(SEQUEL.get(conversations));
          arrive(turn(next, link, List.of()), after.atNext(), conversations + 1);
        }
      }
    }
  }

  private static Object identityOf(Conversation<?> conversation) {
    List<Object> parts = new ArrayList<>(List.of(conversation.getClass()));
    switch (conversation) {
      case Settling<?>(Step<?> first, _, Course course, boolean fenced) ->
          parts.addAll(List.of(first, course.ahead(), fenced));
      case Playing<?>(Dialogue<?> state, _, Course course) ->
          parts.addAll(List.of(identityOf(state), course.leads(), course.last()));
      case Holding<?>(_, FtpCommand command, _, _) -> parts.add(command);
    }
    LinkState link = conversation.link();
    Balance balance = link.balance();
    parts.addAll(
        List.of(
            link.connecting(),
            link.untold(),
            balance.succeeded(),
            balance.previous(),
            balance.confirmed(),
            balance.shifted(),
            balance.suspect().isDefined(),
            balance.doubt().isDefined()));
    link.replies().entries().forEach(entry -> parts.add(identityOf(entry)));
    return parts;
  }

  private static Object identityOf(Outstanding entry) {
    return List.of(
        entry.command(),
        entry.owner(),
        entry.begun(),
        entry.skippable(),
        entry.early().size(),
        entry.isAnswered());
  }

  private static Object identityOf(Dialogue<?> state) {
    return switch (state) {
      case Transfer.AwaitingBothEnds running -> List.of(running.getClass(), running.preliminary());
      case UnansweredTransfer.AwaitingReplyEnd moved ->
          List.of(moved.getClass(), moved.preliminary());
      case AnsweredTransfer.AwaitingDataEnd confirmed ->
          List.of(confirmed.getClass(), confirmed.preliminary());
      case OpenData search ->
          List.of(search.getClass(), search.attempts().method(), search.attempts().rest());
      case Abort<?> abort -> abort.getClass();
      case Transfer transfer -> transfer.getClass();
      case Dialogue<?> other -> other;
    };
  }
}
