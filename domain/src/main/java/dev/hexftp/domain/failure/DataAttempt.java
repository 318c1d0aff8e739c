package dev.hexftp.domain.failure;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.transfer.DataMethod;

/// One way to a data connection that was tried and led nowhere.
public record DataAttempt(DataMethod method, Obstacle obstacle) {
  /// The obstacle to a data connection.
  public sealed interface Obstacle {
    /// The server refused the command.
    record Refused(Reply reply) implements Obstacle {}

    /// The server agreed, but did not say where in a form that can be read.
    record Unreadable(ReplyFault fault) implements Obstacle {}

    /// The connection itself could not be made.
    record NotConnected(ConnectFault fault) implements Obstacle {}
  }
}
