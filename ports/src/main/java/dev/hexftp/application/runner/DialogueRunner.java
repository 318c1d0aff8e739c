package dev.hexftp.application.runner;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Act;
import dev.hexftp.domain.conversation.Conversation;
import dev.hexftp.domain.conversation.LinkState;
import dev.hexftp.domain.conversation.Turn;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// Runs dialogues over one link: performs the actions of their conversations, awaits events, and
/// feeds these back.
///
/// This is the only place where the pure core meets the network port. It has no opinion about the
/// protocol: which reply is whose is decided by [Conversation]. The state of the link between two
/// conversations is kept here.
public final class DialogueRunner {
  private final FtpLink link;
  private final Announcer announcer;
  private final Cancellation cancellation;
  private final ConversationAnnouncer progress;
  private final SecretQuestions questions;
  private final Deadlines deadlines;
  private final Patience patience;
  private LinkState state = LinkState.OPENING;
  private int commandsSent;
  private int commandsAhead;

  DialogueRunner(FtpLink link, HostName host, DialogueRunners shared) {
    this.link = link;
    this.announcer = shared.announcer();
    this.cancellation = shared.cancellation();
    this.deadlines = shared.deadlines();
    this.progress = new ConversationAnnouncer(announcer, host, shared.ticker());
    this.patience = new Patience(shared.ticker(), cancellation, deadlines, announcer);
    this.questions = new SecretQuestions(shared.prompter());
  }

  /// How many commands were sent so far.
  public int commandsSent() {
    return commandsSent;
  }

  /// How many commands were sent ahead so far, or claimed when they had been.
  public int commandsAhead() {
    return commandsAhead;
  }

  /// How long the last data connection took, from the first moment at which a byte could move to
  /// the end of the data.
  public Duration dataTime() {
    return progress.dataTime();
  }

  /// The refusal that makes the last success doubtful, if one has come since this was asked last.
  public Option<Failure> takeDoubt() {
    Option<Failure> doubt = state.doubt().map(Failure.Doubted::new);
    state = doubt.isEmpty() ? state : state.withoutDoubt();
    return doubt;
  }

  /// Runs a dialogue that moves no data.
  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return run(first, prominence, new LocalData.Absent(), List.of());
  }

  /// Runs a dialogue whose data come from or go to `local`, and sends `ahead` after its first
  /// command.
  public <R> Either<Failure, R> run(
      Step<R> first, Prominence prominence, LocalData local, List<FtpCommand> ahead) {
    progress.begin(prominence, local);
    patience.begin();
    Turn<R> turn = Conversation.begin(first, state, ahead, announcer.settings().charset());
    while (true) {
      Option<Event> answer = perform(turn.acts(), local);
      switch (turn) {
        case Turn.Ended<R>(Either<Failure, R> result, LinkState left, _) -> {
          state = left;
          progress.dataStopped();
          return result;
        }
        case Turn.Continue<R>(Conversation<R> next, _) -> {
          Event event = answer.getOrElse(() -> await(deadline(next)));
          patience.note(event);
          progress.event(event);
          turn = next.on(event);
        }
      }
    }
  }

  /// An interrupt counts only if the present command was asked to stop: the link may have been
  /// woken up for one that has ended.
  private Event await(Duration deadline) {
    CancelToken token = cancellation.token();
    while (!token.take()) {
      Event event = token.waiting(link::interrupt, () -> link.await(patience.left(deadline)));
      if (!(event instanceof Event.Interrupted)) {
        return event;
      }
    }
    return new Event.Interrupted();
  }

  private Duration deadline(Conversation<?> conversation) {
    List<Deadline> waits = conversation.patience();
    return waits.size() == 1 ? deadlines.of(waits.getFirst()) : shortest(waits);
  }

  private Duration shortest(List<Deadline> waits) {
    Option<Duration> shortest = Option.none();
    for (Deadline deadline : waits) {
      Duration one = deadlines.of(deadline);
      shortest = shortest.filter(other -> other.compareTo(one) < 0).orElse(Option.of(one));
    }
    return shortest.getOrElse(Duration.ZERO);
  }

  /// The next transfer is that by `command`. If another one went ahead, it is abandoned.
  public void expect(FtpCommand command) {
    if (state.isAheadOfAnother(command)) {
      abandonAhead();
    }
  }

  /// The dialogues for which commands were sent ahead do not come, and no data connection is made
  /// for them.
  public void abandonAhead() {
    if (state.isAhead()) {
      link.discardData();
      for (Reply reply : state.early()) {
        progress.reply(reply, Act.Standing.IN_VAIN);
      }
      state = state.withNothingAhead();
    }
  }

  /// Performs `acts`. If one of them was a question, the result is the user's answer.
  private Option<Event> perform(List<Act> acts, LocalData local) {
    Option<Event> answer = Option.none();
    for (Act act : acts) {
      switch (act) {
        case Act.Send(FtpCommand command, Act.Timing timing) -> send(command, timing);
        case Act.Claim(FtpCommand command) -> {
          commandsAhead++;
          progress.claimed(command);
        }
        case Act.Show(Reply reply, Act.Standing standing) -> progress.reply(reply, standing);
        case Act.Perform(Action action) -> answer = perform(action, local).orElse(answer);
      }
    }
    return answer;
  }

  private void send(FtpCommand command, Act.Timing timing) {
    announcer.announce(new Notice.CommandSent(command));
    commandsSent++;
    commandsAhead += timing == Act.Timing.AHEAD ? 1 : 0;
    link.send(command);
  }

  private Option<Event> perform(Action action, LocalData local) {
    switch (action) {
      case Action.Send(FtpCommand command) -> send(command, Act.Timing.IN_TURN);
      case Action.Ask(Action.Wanted wanted) -> {
        return Option.of(questions.ask(wanted));
      }
      case Action.SecureControl(var terms) -> link.secureControl(terms);
      case Action.ConnectData(var address) -> link.connectData(address);
      case Action.ListenForData() -> link.listenForData();
      case Action.MoveData() -> move(local);
      case Action.StopData() -> link.stopData();
      case Action.DiscardData() -> {
        link.discardData();
        progress.dataStopped();
      }
    }
    return Option.none();
  }

  private void move(LocalData local) {
    Progress announced = progress.dataBegins();
    Progress told =
        moved -> {
          patience.moved();
          announced.moved(moved);
        };
    switch (local) {
      case LocalData.Receiving(var sink) -> link.receive(sink, told);
      case LocalData.Sending(var source) -> link.transmit(source, told);
      case LocalData.Absent() ->
          throw new IllegalStateException("a dialogue moves data from nowhere");
    }
  }
}
