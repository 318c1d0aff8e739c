package dev.hexftp.ports.out.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.KnownCertificate;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The certificates that hosts have shown and that were accepted, for users who trust on first use.
///
/// Every failure is a [Failure.LocalFile]. It must not be taken for "unknown", because unknown
/// hosts are believed. Host names count without regard to case.
public interface KnownHosts {
  /// The last certificate of `host` at `port`; none if it is not known.
  Either<Failure, Option<KnownCertificate>> find(HostName host, Port port);

  /// From now on `host` is known at `port` by `certificate`, and by no other.
  Either<Failure, KnownCertificate> remember(
      HostName host, Port port, KnownCertificate certificate);
}
