package dev.hexftp.application.runner;

import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Option;
import java.time.Duration;

/// The [CancelToken] of the command that is being carried out. Code that waits for that command
/// asks here, on each of its links.
public final class Cancellation {
  private final Ticker ticker;
  private final Option<Duration> longest;
  private Duration began = Duration.ZERO;
  private boolean overtimeTold;

  /// Commands that may take as long as `longest`, or as long as they want.
  public Cancellation(Ticker ticker, Option<Duration> longest) {
    this.ticker = ticker;
    this.longest = longest;
  }

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
    began = ticker.elapsed();
    overtimeTold = false;
  }

  /// How much time is left for the present command, which may be less than none; none if there is
  /// no limit.
  public Option<Duration> left() {
    return longest.map(time -> time.minus(ticker.elapsed().minus(began)));
  }

  /// The limit, if the present command has come to it and that has not been asked before.
  public Option<Duration> takeOvertime() {
    boolean isNews = !overtimeTold && left().exists(time -> !time.isPositive());
    overtimeTold |= isNews;
    return longest.filter(_ -> isNews);
  }

  /// The command has ended. A wish that comes now is for none.
  public void end() {
    present.end();
  }

  /// The token of the present command; of none if there is none.
  public CancelToken token() {
    return present;
  }
}
