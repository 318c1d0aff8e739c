package dev.hexftp.adapter.socket.tls;

import java.util.Arrays;
import java.util.Collections;
import javax.net.ssl.SSLSessionContext;

/// Keeps account of the session tickets of one link (RFC 8446 §2.2): how many are left, and whether
/// the server takes those that are offered.
final class TicketBook {
  private final SSLSessionContext sessions;
  private boolean resumed;
  private boolean refused;

  TicketBook(SSLSessionContext sessions) {
    this.sessions = sessions;
  }

  /// How many tickets can still be offered. The JDK keeps the session of the control connection,
  /// whose id is `own`, beside the tickets; it is none.
  long left(byte[] own) {
    return Collections.list(sessions.getIds()).stream()
        .filter(id -> !Arrays.equals(id, own))
        .count();
  }

  /// A data connection has been secured. Only a ticket that was offered can have been refused.
  void secured(boolean ticketOffered, boolean sessionResumed) {
    resumed |= sessionResumed;
    refused |= ticketOffered && !sessionResumed;
  }

  /// Whether the server takes tickets and none is left.
  boolean areExhausted(byte[] own) {
    return resumed && !refused && left(own) == 0;
  }
}
