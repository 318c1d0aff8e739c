package dev.hexftp.adapter.socket.dial;

import dev.hexftp.domain.endpoint.ConnectFault;
import java.net.BindException;
import java.net.ConnectException;
import java.util.Locale;

/// Interprets an exception from the making of a connection.
final class ConnectFaults {
  private ConnectFaults() {}

  /// The fault in `exception`, which connecting to a remote address has thrown.
  static ConnectFault of(Exception exception) {
    return switch (exception) {
      // The JDK has one exception for both and tells them apart by the system's words only, which
      // the launcher has it say in English.
      case ConnectException e when speaksOfTime(e) -> ConnectFault.TIMED_OUT;
      case ConnectException _ -> ConnectFault.REFUSED;
      case BindException _ -> ConnectFault.LOCAL;
      default -> ConnectFault.UNREACHABLE;
    };
  }

  private static boolean speaksOfTime(ConnectException e) {
    String message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("timed out");
  }
}
