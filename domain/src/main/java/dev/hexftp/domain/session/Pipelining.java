package dev.hexftp.domain.session;

import dev.hexftp.domain.reply.Reply;
import java.util.List;
import java.util.Locale;

/// How far ahead of the server's replies commands may be sent while files are transferred.
///
/// RFC 959 §5.4 has a client wait for the reply to each command. A server that takes one command
/// after the other out of its socket does not notice the difference, and the time for a round trip
/// is saved with each file. One that looks at the control connection while a transfer runs may take
/// EPSV for a reason to drop that transfer. So this is for servers that are known to stand it.
public enum Pipelining {
  /// Each command waits for the reply to the one before.
  OFF,
  /// The commands for the next file follow the command that transfers a file.
  ONE_AHEAD;

  /// The names by which these greet. Each has been tested, in the clear and by TLS.
  private static final List<String> TOLERANT_SERVERS = List.of("vsftpd", "proftpd", "pure-ftpd");

  /// The pipelining that the server with this greeting is known to tolerate.
  public static Pipelining knownFrom(Reply greeting) {
    String words = String.join(" ", greeting.lines()).toLowerCase(Locale.ROOT);
    return TOLERANT_SERVERS.stream().anyMatch(words::contains) ? ONE_AHEAD : OFF;
  }

  /// The one of both that goes less far.
  public Pipelining atMost(Pipelining other) {
    return compareTo(other) < 0 ? this : other;
  }
}
