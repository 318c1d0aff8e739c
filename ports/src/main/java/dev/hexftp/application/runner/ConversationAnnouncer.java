package dev.hexftp.application.runner;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.conversation.Act.Standing;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Prominence;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.session.Housekeeping;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.net.Progress;
import dev.hexftp.ports.out.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Announces the events on one link: replies, the connection, and how far data have come.
final class ConversationAnnouncer {
  private final Announcer announcer;
  private final HostName host;
  private final Ticker ticker;
  private final List<Notice> heldBack = new ArrayList<>();
  private Prominence prominence = Prominence.NORMAL;
  private LocalData local = new LocalData.Absent();
  private boolean dataMoving;
  private boolean ahead;
  private boolean surplusAnnounced;
  private Duration dataBegan = Duration.ZERO;
  private Duration dataEnded = Duration.ZERO;
  private Duration dataTime = Duration.ZERO;

  ConversationAnnouncer(Announcer announcer, HostName host, Ticker ticker) {
    this.announcer = announcer;
    this.host = host;
    this.ticker = ticker;
  }

  /// A conversation begins whose replies have the prominence `shown`, and whose data come from or
  /// go to `end`.
  void begin(Prominence shown, LocalData end) {
    prominence = shown;
    local = end;
    ahead = false;
  }

  /// `command` of this conversation was sent ahead. If it moves data, the server has begun with
  /// that when the data before had ended.
  void claimed(FtpCommand command) {
    ahead = ahead || command instanceof TransferCommand;
  }

  /// How long the last data connection took, from the first moment at which a byte could move to
  /// the end of the data.
  Duration dataTime() {
    return dataTime;
  }

  void event(Event event) {
    switch (event) {
      case Event.ControlOpened _ -> connected();
      case Event.DataEnded(ByteCount moved) -> dataFinished(moved);
      case Event.DataCutOff(ByteCount moved) -> dataFinished(moved);
      case Event.DataFailed(ByteCount moved, _) -> dataFinished(moved);
      case Event.ReplyArrived _, Event.ControlSecured _ -> {}
      case Event.DataEvent _, Event.Answer _, Event.Disturbance _ -> {}
    }
  }

  /// The connection of a session that continues over another link is announced by the code that
  /// makes it.
  private void connected() {
    if (prominence.isFollowed()) {
      announcer.announce(new Notice.Connected(host));
    }
  }

  /// In which order the reply to a transfer and its last byte arrive is chance. In a transcript the
  /// reply always stands after the transferred text, since programs read it.
  void reply(Reply reply, Standing standing) {
    Notice notice = new Notice.ReplyReceived(reply, prominence(standing));
    if (dataMoving && reply.severity() == Severity.COMPLETION) {
      heldBack.add(notice);
    } else {
      announcer.announce(notice);
    }
    if (standing == Standing.SURPLUS && reply.severity() != Severity.PRELIMINARY) {
      announceSurplus(reply);
    }
  }

  /// A server that does it once does it again: one line for each connection.
  private void announceSurplus(Reply reply) {
    if (!surplusAnnounced) {
      surplusAnnounced = true;
      announcer.announce(new Notice.SurplusReply(reply));
    }
  }

  private Prominence prominence(Standing standing) {
    return switch (standing) {
      case ANSWER -> prominence;
      case FENCE ->
          announcer.settings().dialect().housekeeping() == Housekeeping.ALWAYS
              ? prominence
              : Prominence.PROBING;
      case LATE, SURPLUS -> Prominence.NORMAL;
      case IN_VAIN -> Prominence.PROBING;
    };
  }

  /// Data may move from now on; the result is to be informed how far they have come.
  Progress dataBegins() {
    dataMoving = true;
    dataBegan = ahead ? dataEnded : ticker.elapsed();
    return isFollowed() ? new ProgressAnnouncer() : _ -> {};
  }

  private void dataFinished(ByteCount moved) {
    if (!dataMoving) {
      // Bytes after the end have been counted.
      return;
    }
    dataEnded = ticker.elapsed();
    dataTime = dataEnded.minus(dataBegan);
    if (local instanceof LocalData.Receiving(ScreenOutput screen)) {
      screen.endLine();
    }
    if (isFollowed()) {
      announcer.announce(new Notice.DataFinished(moved));
    }
    dataStopped();
  }

  /// Whether the user sees how far the data have come: not among the lines of a listing on the
  /// screen.
  private boolean isFollowed() {
    return prominence.isFollowed() && !(local instanceof LocalData.Receiving(ScreenOutput _));
  }

  /// No data move any more.
  void dataStopped() {
    dataMoving = false;
    heldBack.forEach(announcer::announce);
    heldBack.clear();
  }

  /// Announces progress from one piece of data to the next.
  private final class ProgressAnnouncer implements Progress {
    private ByteCount before = ByteCount.ZERO;

    @Override
    public void moved(ByteCount now) {
      announcer.announce(new Notice.DataProgressed(before, now));
      before = now;
    }
  }
}
