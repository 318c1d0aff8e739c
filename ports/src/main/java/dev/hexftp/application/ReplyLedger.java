package dev.hexftp.application;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Which final replies the server owes, and to whom.
///
/// They come in the order of the commands. At most one command is sent ahead of its dialogue, and
/// until that dialogue claims it, its reply is the last that is owed.
final class ReplyLedger {
  private static final int MOST_EARLY = 4;

  private int owed;
  private Option<FtpCommand> ahead = Option.none();

  /// What has come in reply to the command sent ahead, while nobody had claimed it.
  private final Deque<Reply> early = new ArrayDeque<>();

  /// How many replies are still to come to a command sent ahead that nobody is going to claim.
  private int unwanted;

  /// What is to be done with a reply.
  enum Use {
    /// It is for the dialogue that is being played.
    FOR_DIALOGUE,
    /// It is for the one that comes next, and is kept here until then.
    KEPT,
    /// It is for none.
    UNWANTED,
    /// A command was answered before one that had been sent earlier.
    OUT_OF_TURN
  }

  /// A command goes out.
  void sent() {
    owed++;
  }

  /// `command` goes out before the dialogue that it belongs to has begun.
  void sentAhead(FtpCommand command) {
    sent();
    ahead = Option.of(command);
  }

  /// Whether the dialogue that begins with `first` is the one for which a command was sent ahead.
  boolean isAwaitedBy(Step<?> first) {
    return ahead.exists(command -> first.actions().contains(new Action.Send(command)));
  }

  /// Claims `command`, if it was sent ahead: then it need not be sent.
  boolean claim(FtpCommand command) {
    boolean sentAhead = ahead.contains(command);
    if (sentAhead) {
      ahead = Option.none();
    }
    return sentAhead;
  }

  /// What was sent ahead is not going to be claimed, and whoever comes now takes every reply. The
  /// result is what has come already.
  List<Reply> abandon() {
    List<Reply> dropped = List.copyOf(early);
    owed -= isAnsweredEarly() ? 1 : 0;
    early.clear();
    ahead = Option.none();
    return dropped;
  }

  /// The same, but the dialogue sends another command, and wants the reply to that.
  List<Reply> overtake() {
    if (ahead.isDefined() && !isAnsweredEarly()) {
      unwanted++;
    }
    return abandon();
  }

  private boolean isAnsweredEarly() {
    return early.stream().anyMatch(reply -> reply.severity() != Severity.PRELIMINARY);
  }

  /// A reply that was kept and can be had now.
  Option<Reply> kept() {
    return ahead.isEmpty() ? Option.of(early.poll()) : Option.none();
  }

  /// What is to be done with `reply`, which has just come.
  Use useOf(Reply reply) {
    if (reply.is(ReplyCode.SERVICE_CLOSING)) {
      return Use.FOR_DIALOGUE;
    }
    if (unwanted > 0) {
      unwanted -= reply.severity() == Severity.PRELIMINARY ? 0 : 1;
      return Use.UNWANTED;
    }
    if (ahead.isEmpty()) {
      return Use.FOR_DIALOGUE;
    }
    if (owed == 1) {
      return keep(reply);
    }
    return isForOpening(reply) ? Use.OUT_OF_TURN : Use.FOR_DIALOGUE;
  }

  /// One command has one final reply, and not many before.
  private Use keep(Reply reply) {
    if (isAnsweredEarly() || early.size() >= MOST_EARLY) {
      return Use.OUT_OF_TURN;
    }
    early.add(reply);
    return Use.KEPT;
  }

  /// Such a reply could be taken for the end of a transfer.
  private static boolean isForOpening(Reply reply) {
    return reply.is(ReplyCode.EXTENDED_PASSIVE) || reply.is(ReplyCode.PASSIVE);
  }

  /// `reply` was used.
  void note(Reply reply) {
    if (reply.severity() != Severity.PRELIMINARY) {
      owed = Math.max(0, owed - 1);
    }
  }

  /// The dialogue has had all that it waited for. An abort knows that better than a count does.
  void dialogueAnswered() {
    owed = ahead.isDefined() ? 1 : 0;
  }

  /// Whoever has waited in vain is owed nothing more.
  void waitedInVain() {
    owed = 0;
    unwanted = 0;
  }

  /// Whether a reply is still to come.
  boolean isOpen() {
    return owed > 0;
  }

  /// Whether a command was sent ahead and not claimed.
  boolean isAhead() {
    return ahead.isDefined();
  }
}
