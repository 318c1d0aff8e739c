package dev.hexftp.adapter.socket.dial;

import dev.hexftp.domain.endpoint.ConnectFault;
import io.vavr.control.Either;

/// A try that is known to lead nowhere, and is not made.
public record FailedAttempt(ConnectFault fault) implements Attempt {
  @Override
  public void begin(Completion completion) {
    completion.complete(Either.left(fault));
  }

  @Override
  public void giveUp() {}
}
