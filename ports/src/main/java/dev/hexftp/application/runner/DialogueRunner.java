package dev.hexftp.application.runner;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Deadline;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.net.FtpLink;
import dev.hexftp.ports.out.net.Progress;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;

/// Plays dialogues over one link: performs their actions, waits for events, and tells the user.
///
/// This is the only place where the pure core meets the world. It has no opinion about the protocol
/// but one: the server owes a final reply for every command. If a dialogue was interrupted before
/// its reply came, that reply is collected before the next command goes out, lest it be taken for
/// the next one's.
///
/// Dialogues can overlap: behind the first commands of one, the commands that the next ones are
/// going to send may be sent **ahead**. These dialogues then find their commands sent and wait for
/// the replies, which come behind those of the first. If another dialogue comes instead, the
/// replies are collected like those that are owed. The dialogues know nothing of it. See
/// docs/adr/0016-one-file-ahead.md.
public final class DialogueRunner {
  /// So many replies to nothing are no slip any more.
  private static final int MOST_UNASKED = 1_000;

  private final FtpLink link;
  private final HostName host;
  private final Announcer announcer;
  private final Prompter prompter;
  private final Deadlines deadlines;
  private final Ticker ticker;
  private int commandsSent;
  private int commandsAhead;
  private final ReplyLedger ledger = new ReplyLedger();
  private boolean dataMoving;

  /// Whether we are connecting for data, and nobody has heard yet what came of it.
  private boolean dialling;

  private Option<Event> untold = Option.none();
  private Option<Notice> replyHeldBack = Option.none();
  private Duration dataBegan = Duration.ZERO;
  private Duration dataTime = Duration.ZERO;

  public DialogueRunner(
      FtpLink link, HostName host, Announcer announcer, Deadlines deadlines, DrivenPorts ports) {
    this.link = link;
    this.host = host;
    this.announcer = announcer;
    this.deadlines = deadlines;
    this.prompter = ports.prompter();
    this.ticker = ports.ticker();
  }

  /// Plays the first dialogue of a link, before which nothing can be owed.
  public <R> Either<Failure, R> open(Step<R> first, Prominence prominence) {
    return play(first, prominence, new LocalData.Absent(), List.of());
  }

  /// How many commands were sent so far.
  public int commandsSent() {
    return commandsSent;
  }

  /// How many commands were sent ahead so far, or claimed when they had been.
  public int commandsAhead() {
    return commandsAhead;
  }

  /// Plays a dialogue that moves no data.
  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence) {
    return run(first, prominence, new LocalData.Absent());
  }

  /// Plays a dialogue whose data come from or go to `local`.
  public <R> Either<Failure, R> run(Step<R> first, Prominence prominence, LocalData local) {
    return run(first, prominence, local, List.of());
  }

  /// Plays a dialogue whose data come from or go to `local`, and sends `ahead` behind its first
  /// command.
  public <R> Either<Failure, R> run(
      Step<R> first, Prominence prominence, LocalData local, List<FtpCommand> ahead) {
    return (ledger.isAwaitedBy(first) ? Option.<Failure>none() : settle())
        .fold(() -> play(first, prominence, local, ahead), this::giveUp);
  }

  /// A data connection that was opened for a dialogue which is not played any more is dropped.
  private <R> Either<Failure, R> giveUp(Failure failure) {
    link.discardData();
    dataStopped();
    return Either.left(failure);
  }

  /// The next transfer is that by `command`. If another one went ahead, it is abandoned.
  public void expect(FtpCommand command) {
    if (ledger.isAheadOfAnother(command)) {
      abandonAhead();
    }
  }

  /// Nothing that was sent ahead is going to be claimed any more, and no data connection be made
  /// for it.
  public void abandonAhead() {
    if (ledger.isAhead()) {
      link.discardData();
    }
    drop(ledger.abandon());
  }

  /// How long the last data connection took, from the opening of the gates to its end.
  public Duration dataTime() {
    return dataTime;
  }

  private <R> Either<Failure, R> play(
      Step<R> first, Prominence prominence, LocalData local, List<FtpCommand> ahead) {
    Step<R> step = first;
    List<FtpCommand> toSendAhead = ahead;
    while (true) {
      for (Failure unwritable : unwritable(step.actions())) {
        return giveUp(unwritable);
      }
      Option<Event> answer = perform(step.actions(), prominence, local);
      sendAhead(toSendAhead);
      toSendAhead = List.of();
      switch (step) {
        case Step.Succeeded<R>(R result, _) -> {
          dataStopped();
          return Either.right(result);
        }
        case Step.Failed<R>(Failure failure, _) -> {
          dataStopped();
          return Either.left(failure);
        }
        case Step.Continue<R>(Dialogue<R> state, _) -> {
          Event event = answer.getOrElse(() -> next(state));
          take(event, prominence, local);
          step = state.on(event);
          if (event instanceof Event.ReplyArrived && !(step instanceof Step.Continue<R>)) {
            ledger.dialogueAnswered();
          }
        }
      }
    }
  }

  /// The next event that is for `state`. A server that takes commands in another order than they
  /// come cannot be relied upon in anything else that it says.
  private Event next(Dialogue<?> state) {
    Event event = await(state);
    while (event instanceof Event.ReplyArrived(Reply reply)) {
      switch (ledger.useOf(reply)) {
        case FOR_DIALOGUE -> {
          return event;
        }
        case OUT_OF_TURN -> {
          return new Event.ControlBroken(
              new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply)));
        }
        case UNWANTED -> drop(List.of(reply));
        case KEPT -> {}
      }
      event = await(state);
    }
    return event;
  }

  private Event await(Dialogue<?> state) {
    Option<Event> known = ledger.kept().<Event>map(Event.ReplyArrived::new).orElse(untold);
    untold = Option.none();
    return known.getOrElse(() -> awaitLink(state.deadline()));
  }

  /// A data connection may take no longer to come about than it may where it is waited for alone.
  private Event awaitLink(Deadline deadline) {
    Duration patience = deadlines.of(deadline);
    Duration opening = deadlines.of(Deadline.DATA_OPENING);
    boolean waitsForMore = dialling && deadline != Deadline.DATA_OPENING;
    Event event = link.await(waitsForMore && opening.compareTo(patience) < 0 ? opening : patience);
    return waitsForMore && event instanceof Event.DeadlinePassed
        ? new Event.DataNotOpened(ConnectFault.TIMED_OUT)
        : event;
  }

  /// The one place at which it is seen whether the server's character set has what is to be sent.
  private Option<Failure> unwritable(List<Action> actions) {
    WireCharset charset = announcer.settings().charset();
    for (Action action : actions) {
      if (action instanceof Action.Send(FtpCommand command)
          && !CommandEncoder.isEncodable(command, charset)) {
        return Option.of(new Failure.UnwritableText(CommandEncoder.masked(command), charset));
      }
    }
    return Option.none();
  }

  /// Performs `actions`. If one of them was a question, the result is the user's answer.
  private Option<Event> perform(List<Action> actions, Prominence prominence, LocalData local) {
    Option<Event> answer = Option.none();
    for (Action action : actions) {
      switch (action) {
        case Action.Send(FtpCommand command) -> sendUnlessAhead(command);
        case Action.Ask(Action.Wanted wanted) -> answer = Option.of(ask(wanted));
        case Action.SecureControl(var terms) -> link.secureControl(terms);
        case Action.ConnectData(var address) -> {
          untold = Option.none();
          dialling = true;
          link.connectData(address);
        }
        case Action.ListenForData() -> {
          untold = Option.none();
          dialling = false;
          link.listenForData();
        }
        case Action.MoveData() -> move(local, prominence);
        case Action.StopData() -> link.stopData();
        case Action.DiscardData() -> {
          untold = Option.none();
          dialling = false;
          link.discardData();
          dataStopped();
        }
      }
    }
    return answer;
  }

  private void sendUnlessAhead(FtpCommand command) {
    if (ledger.claim(command)) {
      commandsAhead++;
    } else {
      drop(command instanceof FtpCommand.Abor ? ledger.abort() : ledger.overtake());
      send(command);
      ledger.sent();
    }
  }

  private void drop(List<Reply> replies) {
    for (Reply reply : replies) {
      announcer.announce(new Notice.ReplyReceived(reply, Prominence.PROBING));
    }
  }

  /// What cannot be written is not sent, nor is what was to come behind it: its own dialogue says
  /// so.
  private void sendAhead(List<FtpCommand> commands) {
    for (FtpCommand command : commands) {
      if (!CommandEncoder.isEncodable(command, announcer.settings().charset())) {
        return;
      }
      send(command);
      commandsAhead++;
      ledger.sentAhead(command);
    }
  }

  private void send(FtpCommand command) {
    announcer.announce(new Notice.CommandSent(command));
    commandsSent++;
    link.send(command);
  }

  private Event ask(Action.Wanted wanted) {
    Question question =
        switch (wanted) {
          case PASSWORD -> new Question.Password();
          case ACCOUNT -> new Question.Account();
        };
    return prompter.askSecret(question).fold(Event.SecretWithheld::new, Event.SecretGiven::new);
  }

  private void move(LocalData local, Prominence prominence) {
    dataMoving = true;
    dataBegan = ticker.elapsed();
    Progress progress = isFollowed(prominence, local) ? new ProgressTeller() : _ -> {};
    switch (local) {
      case LocalData.Receiving(var sink) -> link.receive(sink, progress);
      case LocalData.Sending(var source) -> link.transmit(source, progress);
      case LocalData.Absent() ->
          throw new IllegalStateException("a dialogue moves data from nowhere");
    }
  }

  /// Takes note of `event` before the dialogue sees it.
  private void take(Event event, Prominence prominence, LocalData local) {
    switch (event) {
      case Event.ReplyArrived(Reply reply) -> takeReply(reply, prominence);
      case Event.ControlOpened _ -> connected(prominence);
      case Event.DataEnded(ByteCount moved) -> dataFinished(moved, prominence, local);
      case Event.DataCutOff(ByteCount moved) -> dataFinished(moved, prominence, local);
      case Event.DataFailed(ByteCount moved, _) -> dataFinished(moved, prominence, local);
      case Event.DeadlinePassed _ -> ledger.waitedInVain();
      case Event.DataOpened _, Event.DataNotOpened _ -> dialling = false;
      case Event.ControlSecured _ -> {}
      case Event.DataEvent _, Event.Answer _, Event.Disturbance _ -> {}
    }
  }

  /// A connection that the user did not ask for is told by whoever makes it.
  private void connected(Prominence prominence) {
    if (prominence == Prominence.NORMAL) {
      announcer.announce(new Notice.Connected(host));
    }
  }

  private void takeReply(Reply reply, Prominence prominence) {
    ledger.note(reply);
    Notice notice = new Notice.ReplyReceived(reply, prominence);
    if (dataMoving && reply.severity() == Severity.COMPLETION) {
      replyHeldBack = Option.of(notice);
    } else {
      announcer.announce(notice);
    }
  }

  private void dataFinished(ByteCount moved, Prominence prominence, LocalData local) {
    if (!dataMoving) {
      // What comes behind the end has been counted.
      return;
    }
    dataTime = ticker.elapsed().minus(dataBegan);
    if (local instanceof LocalData.Receiving(ScreenOutput screen)) {
      screen.endLine();
    }
    if (isFollowed(prominence, local)) {
      announcer.announce(new Notice.DataFinished(moved));
    }
    dataStopped();
  }

  /// Whether the user wants to see how far it has come: not of what he did not ask for, and not
  /// among the lines of a listing on the screen.
  private static boolean isFollowed(Prominence prominence, LocalData local) {
    return prominence == Prominence.NORMAL
        && !(local instanceof LocalData.Receiving(ScreenOutput _));
  }

  /// Tells the reply that came before the last byte. In which order the two arrive is chance; in a
  /// transcript the reply stands behind what was transferred, always, since programs read it.
  private void dataStopped() {
    dataMoving = false;
    replyHeldBack.forEach(announcer::announce);
    replyHeldBack = Option.none();
  }

  /// Brings the link to rest before a new command: collects owed replies, and notices what the
  /// server has said or done since the last one. The result is what makes a new command pointless.
  private Option<Failure> settle() {
    Prominence prominence = ledger.isAhead() ? Prominence.PROBING : Prominence.NORMAL;
    abandonAhead();
    for (int heard = 0; ; heard++) {
      boolean endless = heard > MOST_UNASKED;
      boolean owed = ledger.isOpen();
      Duration patience = owed ? deadlines.reply() : Duration.ZERO;
      Event event = link.await(patience);
      take(event, prominence, new LocalData.Absent());
      switch (event) {
        case Event.ReplyArrived(Reply reply) when reply.is(ReplyCode.SERVICE_CLOSING) -> {
          return Option.of(new Failure.ServiceClosing(reply));
        }
        case Event.ReplyArrived(Reply reply) when endless -> {
          return Option.of(new Failure.ProtocolBroken(new ReplyFault.OutOfTurn(reply)));
        }
        case Event.DeadlinePassed _ -> {
          return Option.when(owed, new Failure.ReplyOverdue());
        }
        case Event.Disturbance disturbance -> {
          return Option.of(Dialogue.failureOf(disturbance));
        }
        // The transfer for which we were connecting has yet to hear of it.
        case Event.DataNotOpened _ -> untold = Option.of(event);
        case Event.ReplyArrived _, Event.ControlOpened _, Event.ControlSecured _ -> {}
        case Event.DataEvent _, Event.Answer _ -> {}
      }
    }
  }

  /// Tells how far a transfer has come, from one piece to the next.
  private final class ProgressTeller implements Progress {
    private ByteCount before = ByteCount.ZERO;

    @Override
    public void moved(ByteCount now) {
      announcer.announce(new Notice.DataProgressed(before, now));
      before = now;
    }
  }
}
