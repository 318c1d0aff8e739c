package dev.hexftp.adapter.socket.tls.trust;

import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// What all links have in common when they speak TLS: the authorities that are trusted, and the
/// certificate of the user. Reading the system's authorities takes a good part of a second, so this
/// is made once, and only when it is needed.
public record TlsIdentity(CertificateInspection inspection, List<KeyManager> keyManagers) {
  public TlsIdentity {
    keyManagers = List.copyOf(keyManagers);
  }

  public static TlsIdentity of(TlsMaterial material) {
    X509ExtendedTrustManager authorities =
        material.authorities().fold(Authorities::ofSystem, Authorities::of);
    List<KeyManager> keys =
        material.client().fold(List::of, client -> List.of(new ClientKeys(client)));
    return new TlsIdentity(new CertificateInspection(authorities), keys);
  }
}
