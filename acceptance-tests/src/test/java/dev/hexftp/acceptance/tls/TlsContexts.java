package dev.hexftp.acceptance.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Contexts of the JDK for servers and clients that belong to the tests. Each is a new one, with an
/// empty cache of sessions.
public final class TlsContexts {
  private TlsContexts() {}

  /// A server that presents `identity` and asks for no certificate.
  public static SSLContext presenting(Identity identity) {
    return context(keysOf(identity), new TrustManager[0]);
  }

  /// A client that trusts every server, and presents [Identity#CLIENT] if asked.
  public static SSLContext trustingEverybody() {
    return context(keysOf(Identity.CLIENT), new TrustManager[] {new Credulous()});
  }

  /// A client that trusts `authority` alone, and presents nothing.
  public static SSLContext trusting(CertificateAuthority authority) {
    try {
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(trustStore(authority));
      return context(new KeyManager[0], factory.getTrustManagers());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a key store that trusts `authority`.
  static void writeTrustStore(CertificateAuthority authority, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      trustStore(authority).store(out, Identity.STORE_PASSWORD.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyStore trustStore(CertificateAuthority authority)
      throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", certificate(authority));
    return trusted;
  }

  private static Certificate certificate(CertificateAuthority authority)
      throws IOException, CertificateException {
    try (InputStream pem = Files.newInputStream(authority.certificate())) {
      return CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }

  private static KeyManager[] keysOf(Identity identity) {
    char[] password = Identity.STORE_PASSWORD.toCharArray();
    try (InputStream store = Files.newInputStream(identity.keyStore())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(store, password);
      var factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(keys, password);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext context(KeyManager[] keys, TrustManager[] trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Credulous implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {}

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
