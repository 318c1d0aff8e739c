package dev.hexftp.domain.session;

import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import io.vavr.control.Option;

/// What has been found out about a server by trying, and need not be tried again.
///
/// @param dataMethod the way to a data connection that worked last; none if none was needed yet
/// @param highest the newest version of TLS with which data connections have worked on and on
/// @param pipelining how far ahead commands may be sent at most
public record HostHabits(Option<DataMethod> dataMethod, TlsVersion highest, Pipelining pipelining) {
  /// Nothing is known.
  public static final HostHabits NONE =
      new HostHabits(Option.none(), TlsVersion.TLS_1_3, Pipelining.ONE_AHEAD);

  /// The same with another way to a data connection.
  public HostHabits withDataMethod(DataMethod worked) {
    return new HostHabits(Option.of(worked), highest, pipelining);
  }

  /// The same, but which way to a data connection works is not known.
  public HostHabits withoutDataMethod() {
    return new HostHabits(Option.none(), highest, pipelining);
  }

  /// The same with another version of TLS.
  public HostHabits withHighest(TlsVersion version) {
    return new HostHabits(dataMethod, version, pipelining);
  }

  /// The same with commands sent one at a time.
  public HostHabits withoutPipelining() {
    return new HostHabits(dataMethod, highest, Pipelining.OFF);
  }
}
