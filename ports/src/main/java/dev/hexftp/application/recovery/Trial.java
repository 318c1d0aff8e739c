package dev.hexftp.application.recovery;

import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.session.Traffic;
import dev.hexftp.domain.recovery.Attempt.Ahead;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// One attempt, and the facts that it finds for the decision whether there is another.
public final class Trial {
  private final FtpSession session;
  private final Traffic before;
  private final boolean pipelined;
  private Option<Traffic> beforeCommand = Option.none();
  private boolean localEndCanRestart = true;
  private ByteCount moved = ByteCount.ZERO;

  Trial(FtpSession session) {
    this.session = session;
    this.before = session.traffic();
    this.pipelined = session.pipelines();
  }

  /// The command itself goes out now; the commands before only prepared it.
  public void beginCommand() {
    beforeCommand = Option.of(session.traffic());
  }

  /// The attempt has ended. `canRestart` is the word of source or sink about themselves, and `sent`
  /// is how many bytes have gone to the server.
  public void endLocally(boolean canRestart, ByteCount sent) {
    localEndCanRestart = canRestart;
    moved = sent;
  }

  boolean sent() {
    return beforeCommand.exists(then -> session.traffic().commandsSent() > then.commandsSent());
  }

  boolean localEndCanRestart() {
    return localEndCanRestart;
  }

  ByteCount moved() {
    return moved;
  }

  Ahead ahead() {
    if (!pipelined) {
      return Ahead.NOT;
    }
    return session.traffic().commandsAhead() > before.commandsAhead() ? Ahead.OVERLAP : Ahead.HASTE;
  }
}
