package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.tls.TlsTerms;

/// Something that a dialogue wants done. Actions are performed in order, at once, and never answer
/// directly: their results arrive as [Event]s.
public sealed interface Action {
  /// Send `command` on the control connection.
  record Send(FtpCommand command) implements Action {}

  /// Ask the user for `wanted`.
  record Ask(Wanted wanted) implements Action {}

  /// The secrets that FTP logins know.
  enum Wanted {
    /// For PASS.
    PASSWORD,
    /// For ACCT.
    ACCOUNT
  }

  /// Protect the control connection by TLS on these terms, before anything else is sent.
  record SecureControl(TlsTerms terms) implements Action {}

  /// Connect to where the server listens for data.
  record ConnectData(DataAddress address) implements Action {}

  /// Listen on the control connection's local address for a data connection from its peer.
  record ListenForData() implements Action {}

  /// Let the bytes flow, as soon as the data connection stands.
  record MoveData() implements Action {}

  /// Give up waiting for the end of the data connection. [Event.DataFailed], whose fault is
  /// silence, reports how many bytes have moved.
  record StopData() implements Action {}

  /// Drop the data connection so that the peer cannot take it for a regular end.
  record DiscardData() implements Action {}
}
