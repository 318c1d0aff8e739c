package dev.hexftp.application.runner;

/// The [CancelToken] of the command that is being carried out. Whatever waits for that command asks
/// here, whichever link it waits on.
public final class Cancellation {
  private static final CancelToken NONE = ended();

  private volatile CancelToken present = NONE;

  private static CancelToken ended() {
    CancelToken token = new CancelToken();
    token.end();
    return token;
  }

  /// A command begins.
  public void begin() {
    present = new CancelToken();
  }

  /// The command is over. A wish that comes now is for none.
  public void end() {
    present.end();
  }

  /// The token of the present command; of none if there is none.
  public CancelToken token() {
    return present;
  }
}
