package dev.hexftp.adapter.socket.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificates of servers in the tests, and those of users in files.
public final class TestCertificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private TestCertificates() {}

  /// The TLS of a server that shows the certificate called `alias`. Of clients it accepts those
  /// that the example authority has signed, if it asks for one.
  public static SSLContext serverContext(String alias) {
    try {
      KeyStore all = all();
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      own.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own, PASSWORD);
      KeyStore authority = KeyStore.getInstance("PKCS12");
      authority.load(null, null);
      authority.setCertificateEntry("ca", all.getCertificate("ca"));
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(authority);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The certificate called `alias`.
  public static X509Certificate certificate(String alias) {
    try {
      return (X509Certificate) all().getCertificate(alias);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The private key to it.
  public static PrivateKey key(String alias) {
    try {
      return (PrivateKey) all().getKey(alias, PASSWORD);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The text of the file `NAME.pem`.
  public static String pem(String name) {
    try (InputStream file = open(name + ".pem")) {
      return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyStore all() throws GeneralSecurityException, IOException {
    try (InputStream file = open("keys.p12")) {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(file, PASSWORD);
      return all;
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(TestCertificates.class.getResourceAsStream(file), file);
  }
}
