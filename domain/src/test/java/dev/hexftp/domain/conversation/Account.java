package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import java.util.ArrayList;
import java.util.List;

/// The record of a walk about commands and replies, kept without the code that is walked.
///
/// @param sent the commands that may be confirmed, oldest first
record Account(List<Entry> sent) {
  static final Account NONE = new Account(List.of());

  /// A command, and the replies since it was sent.
  ///
  /// @param begun whether a 1yz has been
  /// @param confirmed whether a reply has been that says that this command is done
  /// @param used whether the dialogue that is being played sent or claimed it
  record Entry(FtpCommand command, boolean begun, boolean confirmed, boolean used) {
    private Entry after(Reply reply) {
      boolean begins = reply.severity() == Severity.PRELIMINARY;
      return new Entry(command, begun || begins, confirmed || confirms(reply), used);
    }

    /// The rules of RFC 959 §5.4 and its like, in short.
    private boolean confirms(Reply reply) {
      int code = reply.code().value();
      boolean done = reply.severity() == Severity.COMPLETION;
      return switch (command) {
        case TransferCommand _ ->
            code == 226 || code == 250 || (done && begun && code != 227 && code != 229);
        case FtpCommand.Epsv _, FtpCommand.Pasv _ -> code == 229 || code == 227;
        case FtpCommand.Port _, FtpCommand.Eprt _, FtpCommand.Type _ -> code == 200;
        case FtpCommand.Cwd _, FtpCommand.Rnto _ -> code == 250 || code == 200;
        case FtpCommand.Pwd _ -> code == 257 || code == 200;
        case FtpCommand.Size _ -> code == 213;
        case FtpCommand.Quit _ -> code == 221 || code == 200;
        case FtpCommand.Rnfr _ -> code / 100 == 3;
        case FtpCommand.User _, FtpCommand.Pass _ -> code == 230 || code == 200 || code / 100 == 3;
        case FtpCommand.Acct _ -> code == 230 || code == 200;
        case FtpCommand.AuthTls _ -> code == 234;
        case FtpCommand.Noop _ -> reply.severity() != Severity.PRELIMINARY;
        default -> false;
      };
    }
  }

  Account after(Event event) {
    return event instanceof Event.ReplyArrived(Reply reply)
        ? new Account(sent.stream().map(entry -> entry.after(reply)).toList())
        : this;
  }

  Account after(List<Act> acts) {
    List<Entry> now = new ArrayList<>(sent);
    for (Act act : acts) {
      switch (act) {
        case Act.Send(FtpCommand command, Act.Timing timing) ->
            now.add(new Entry(command, false, false, timing == Act.Timing.IN_TURN));
        case Act.Claim(FtpCommand command) ->
            now.replaceAll(
                entry ->
                    entry.command().equals(command) && !entry.used()
                        ? new Entry(command, entry.begun(), entry.confirmed(), true)
                        : entry);
        case Act.Show _, Act.Perform _ -> {}
      }
    }
    return new Account(now);
  }

  /// Another dialogue begins.
  Account atNext() {
    return new Account(sent.stream().filter(entry -> !entry.used()).toList());
  }

  /// The commands of the dialogue that is being played.
  List<Entry> used() {
    return sent.stream().filter(Entry::used).toList();
  }
}
