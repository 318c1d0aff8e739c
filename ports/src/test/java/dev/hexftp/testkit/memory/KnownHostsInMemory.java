package dev.hexftp.testkit.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.tls.KnownCertificate;
import dev.hexftp.ports.out.memory.KnownHosts;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Known hosts in memory.
public final class KnownHostsInMemory implements KnownHosts {
  private final Map<String, KnownCertificate> known = new HashMap<>();

  @Override
  public Either<Failure, Option<KnownCertificate>> find(HostName host, Port port) {
    return Either.right(Option.of(known.get(key(host, port))));
  }

  @Override
  public Either<Failure, KnownCertificate> remember(
      HostName host, Port port, KnownCertificate certificate) {
    known.put(key(host, port), certificate);
    return Either.right(certificate);
  }

  private static String key(HostName host, Port port) {
    return host.text().toLowerCase(Locale.ROOT) + " " + port.number();
  }
}
