package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// The parts of TLS that all links share: the authorities that are trusted, and the certificate of
/// the user. Reading the system's authorities takes a good part of a second, so this is made once,
/// and only when it is needed.
public record TlsIdentity(CertificateInspection inspection, List<KeyManager> keyManagers) {
  public TlsIdentity {
    keyManagers = List.copyOf(keyManagers);
  }

  /// Made of the user's material.
  ///
  /// @param system text in PEM with the authorities of the system, for a user without any; none
  ///   leaves it to the JDK's own list
  public static TlsIdentity of(TlsMaterial material, Supplier<Option<String>> system) {
    X509ExtendedTrustManager authorities =
        material
            .authorities()
            .orElse(() -> system.get().map(TlsMaterial::intactAuthorities))
            .fold(Authorities::ofJdk, Authorities::of);
    List<KeyManager> keys =
        material.client().fold(List::of, client -> List.of(new ClientKeys(client)));
    return new TlsIdentity(new CertificateInspection(authorities), keys);
  }
}
