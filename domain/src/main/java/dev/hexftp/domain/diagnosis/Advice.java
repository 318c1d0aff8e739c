package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.tls.KeyPin;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import java.util.List;

/// Something to say to the client so that a server can be used, or used safely.
public sealed interface Advice {
  /// The finding that it follows from.
  Check because();

  /// TLS is available, and in this way.
  record SpeakTls(Check because, TlsMode mode) implements Advice {}

  /// The only fault of the certificate is that no trusted authority vouches for it as it is; after
  /// a comparison of its fingerprint the user can accept its key, and no other.
  record AcceptKey(Check because, KeyPin key) implements Advice {}

  /// Newer versions of TLS do not get through, or their data connections do not.
  record LimitTls(Check because, TlsVersion highest) implements Advice {}

  /// The server would not protect data connections.
  record LeaveDataInTheClear(Check because) implements Advice {}

  /// A login is necessary to find out more.
  record NameLogin(Check because) implements Advice {}

  /// The server can connect to us, and we cannot to it.
  record LetServerConnect(Check because) implements Advice {}

  /// Data are probably served at the address that the server says.
  record BelieveAddress(Check because) implements Advice {}

  /// Names are in another encoding than UTF-8. Only people can tell in which.
  record ChooseEncoding(Check because) implements Advice {}

  /// The user wants TLS, and the server has none: without it the password is sent in the clear.
  record DoWithoutTls(Check because) implements Advice {}

  /// Protected data end without close_notify.
  record TakeUnclosedData(Check because) implements Advice {}

  /// The advice that follows from `findings`. Nothing, if the server can be used as it is.
  static List<Advice> on(List<Finding> findings) {
    return new Conclusions(findings).all();
  }
}
