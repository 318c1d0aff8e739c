package dev.hexftp.testkit.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.ports.out.memory.KnownHosts;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Known hosts that are known as long as a test lasts.
public final class MemoryKnownHosts implements KnownHosts {
  private final Map<String, KnownCertificate> certificates = new HashMap<>();
  private boolean damaged;

  @Override
  public Either<Failure, Option<KnownCertificate>> find(HostName host, Port port) {
    return sound().map(_ -> Option.of(certificates.get(key(host, port))));
  }

  @Override
  public Either<Failure, KnownCertificate> remember(
      HostName host, Port port, KnownCertificate certificate) {
    return sound().map(_ -> certificate).peek(known -> certificates.put(key(host, port), known));
  }

  /// From now on nothing can be found or remembered.
  public void damage() {
    damaged = true;
  }

  private Either<Failure, Boolean> sound() {
    return damaged
        ? Either.left(
            new Failure.LocalFile("known-hosts, line 1", LocalUse.REMEMBER, LocalFault.DAMAGED))
        : Either.right(true);
  }

  private static String key(HostName host, Port port) {
    return host.text().toLowerCase(Locale.ROOT) + " " + port.number();
  }
}
