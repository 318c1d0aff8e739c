package dev.hexftp.domain.session;

import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import io.vavr.control.Option;

/// Facts about a server that were found by trying, and need not be tried again.
///
/// @param dataMethod the way to a data connection that worked last; none if none was needed yet
/// @param highest the newest version of TLS with which data connections have worked on and on
/// @param pipelining how far ahead commands may be sent at most
public record ServerProfile(
    Option<DataMethod> dataMethod, TlsVersion highest, Pipelining pipelining) {
  /// Nothing is known.
  public static final ServerProfile NONE =
      new ServerProfile(Option.none(), TlsVersion.TLS_1_3, Pipelining.ONE_AHEAD);

  /// The same with another way to a data connection.
  public ServerProfile withDataMethod(DataMethod worked) {
    return new ServerProfile(Option.of(worked), highest, pipelining);
  }

  /// The same, but which way to a data connection works is not known.
  public ServerProfile withoutDataMethod() {
    return new ServerProfile(Option.none(), highest, pipelining);
  }

  /// The same with another version of TLS.
  public ServerProfile withHighest(TlsVersion version) {
    return new ServerProfile(dataMethod, version, pipelining);
  }

  /// The same with commands sent one at a time.
  public ServerProfile withoutPipelining() {
    return new ServerProfile(dataMethod, highest, Pipelining.OFF);
  }
}
