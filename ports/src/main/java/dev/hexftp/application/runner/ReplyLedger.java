package dev.hexftp.application.runner;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which final replies the server owes, and to whom.
///
/// They come in the order of the commands: first those to commands that nobody wants to hear of any
/// more, then those to the dialogue that is being played, then those to commands that were sent
/// ahead of their dialogues, until these claim them.
final class ReplyLedger {
  private int unwanted;
  private int owed;
  private final Deque<SentAhead> ahead = new ArrayDeque<>();

  /// What had come already for a command that was claimed.
  private final Deque<Reply> kept = new ArrayDeque<>();

  /// Whether an abort has left a command behind whose 200 is not the one that the abort waits for.
  private boolean strayOk;

  /// What is to be done with a reply.
  enum Use {
    /// It is for the dialogue that is being played.
    FOR_DIALOGUE,
    /// It is for one that comes later, and is kept here until then.
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
    ahead.add(new SentAhead(command));
  }

  /// Whether the dialogue that begins with `first` is the one for which the next command that was
  /// sent ahead is meant. An active data connection begins with listening, and what is sent then
  /// depends on where.
  boolean isAwaitedBy(Step<?> first) {
    return Option.of(ahead.peek())
        .exists(
            next ->
                first.actions().contains(new Action.Send(next.command()))
                    || (next.isActiveOpening()
                        && first.actions().contains(new Action.ListenForData())));
  }

  /// Claims `command`, if it is the next that was sent ahead: then it need not be sent.
  boolean claim(FtpCommand command) {
    boolean isNext = Option.of(ahead.peek()).exists(next -> next.command().equals(command));
    if (isNext) {
      kept.addAll(ahead.remove().early());
      owed++;
    }
    return isNext;
  }

  /// What was sent ahead is not going to be claimed, and whoever comes now takes every reply. The
  /// result is what has come already.
  List<Reply> abandon() {
    owed += unwanted + unanswered();
    unwanted = 0;
    return forget();
  }

  /// The same, but the dialogue sends another command, and wants the reply to that.
  List<Reply> overtake() {
    unwanted += unanswered();
    return forget();
  }

  /// The same, but what the dialogue sends is an abort, which takes whatever comes until a 200.
  List<Reply> abort() {
    strayOk = ahead.stream().anyMatch(next -> next.isActiveOpening() && !next.isAnswered());
    return abandon();
  }

  private int unanswered() {
    return (int) ahead.stream().filter(next -> !next.isAnswered()).count();
  }

  private List<Reply> forget() {
    List<Reply> come = new ArrayList<>(kept);
    kept.forEach(this::note);
    kept.clear();
    ahead.forEach(next -> come.addAll(next.early()));
    ahead.clear();
    return come;
  }

  /// A reply that was kept and can be had now.
  Option<Reply> kept() {
    return Option.of(kept.poll());
  }

  /// What is to be done with `reply`, which has just come.
  Use useOf(Reply reply) {
    if (reply.is(ReplyCode.SERVICE_CLOSING)) {
      return Use.FOR_DIALOGUE;
    }
    if (strayOk && reply.is(ReplyCode.OK)) {
      strayOk = false;
      return Use.UNWANTED;
    }
    if (unwanted > 0) {
      unwanted -= isFinal(reply) ? 1 : 0;
      return Use.UNWANTED;
    }
    return owed > 0 || ahead.isEmpty() ? useNow(reply) : keep(reply);
  }

  private Use useNow(Reply reply) {
    boolean forTheNext =
        SentAhead.isForOpening(reply) && Option.of(ahead.peek()).exists(SentAhead::isOpening);
    return forTheNext ? Use.OUT_OF_TURN : Use.FOR_DIALOGUE;
  }

  private Use keep(Reply reply) {
    for (SentAhead next : ahead) {
      if (!next.isAnswered()) {
        return next.take(reply) ? Use.KEPT : Use.OUT_OF_TURN;
      }
    }
    return Use.OUT_OF_TURN;
  }

  /// `reply` was used.
  void note(Reply reply) {
    if (isFinal(reply)) {
      owed = Math.max(0, owed - 1);
    }
  }

  /// The dialogue has had all that it waited for. An abort knows that better than a count does.
  void dialogueAnswered() {
    owed = 0;
    strayOk = false;
  }

  /// Whoever has waited in vain is owed nothing more.
  void waitedInVain() {
    owed = 0;
    unwanted = 0;
  }

  /// Whether a reply is still to come to whoever is playing.
  boolean isOpen() {
    return owed > 0;
  }

  /// Whether a transfer was sent ahead, and another one than that by `command`.
  boolean isAheadOfAnother(FtpCommand command) {
    return ahead.stream()
        .anyMatch(
            next ->
                next.command() instanceof FtpCommand.TransferCommand
                    && !next.command().equals(command));
  }

  /// Whether something was sent ahead and not claimed.
  boolean isAhead() {
    return !ahead.isEmpty();
  }

  private static boolean isFinal(Reply reply) {
    return reply.severity() != Severity.PRELIMINARY;
  }
}
