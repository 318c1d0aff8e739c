package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.reply.Reply;

/// Something that a conversation wants done, at once and in order.
public sealed interface Act {
  /// Send `command`.
  record Send(FtpCommand command, Timing timing) implements Act {}

  /// When a command goes out.
  enum Timing {
    /// When its dialogue wants it.
    IN_TURN,
    /// Before its dialogue has begun.
    AHEAD
  }

  /// Send nothing: `command` was sent ahead, and its dialogue has come.
  record Claim(FtpCommand command) implements Act {}

  /// Perform an action of the dialogue other than sending.
  record Perform(Action action) implements Act {}

  /// Let the user see `reply`.
  record Show(Reply reply, Standing standing) implements Act {}

  /// The relation of a reply to the dialogue that is being played.
  enum Standing {
    /// It is meant for it.
    ANSWER,
    /// It answers NOOP, by which the dialogue finds out where the server stands.
    FENCE,
    /// It answers a command that the user interrupted.
    LATE,
    /// It answers a command that was sent ahead in vain.
    IN_VAIN,
    /// It answers no command.
    SURPLUS
  }
}
