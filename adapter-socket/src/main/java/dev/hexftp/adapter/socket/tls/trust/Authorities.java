package dev.hexftp.adapter.socket.tls.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Makes the JDK's own judge of certificates (PKIX, RFC 5280 §6), for a set of authorities.
final class Authorities {
  private Authorities() {}

  /// The judge that trusts the authorities of the JDK.
  static X509ExtendedTrustManager ofJdk() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance(PKIX);
      factory.init((KeyStore) null);
      return judgeOf(factory);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no trust store", e);
    }
  }

  /// The judge that trusts `authorities` and no others.
  static X509ExtendedTrustManager of(List<X509Certificate> authorities) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry(Integer.toString(i), authorities.get(i));
      }
      TrustManagerFactory factory = TrustManagerFactory.getInstance(PKIX);
      factory.init(store);
      return judgeOf(factory);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot hold certificates", e);
    }
  }

  private static X509ExtendedTrustManager judgeOf(TrustManagerFactory factory) {
    TrustManager[] managers = factory.getTrustManagers();
    return Arrays.stream(managers)
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this Java judges no certificates"));
  }

  private static final String PKIX = "PKIX";
}
