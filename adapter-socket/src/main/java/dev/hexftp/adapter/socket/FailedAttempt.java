package dev.hexftp.adapter.socket;

import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;

/// A try that is known to lead nowhere, and is not made.
record FailedAttempt(ConnectFault fault) implements Attempt {
  @Override
  public void begin(Outcome outcome) {
    outcome.tell(Either.left(fault));
  }

  @Override
  public void giveUp() {}
}
