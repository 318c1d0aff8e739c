package dev.hexftp.acceptance.tls;

import java.nio.file.Path;

/// The signers of certificates.
public enum CertificateAuthority {
  /// The one that a client under test trusts.
  TRUSTED,
  /// One of which no client has heard.
  STRANGER;

  /// Its own certificate, in PEM.
  public Path certificate() {
    return Workshop.shared().certificate(this);
  }

  /// A store of PKCS#12 that trusts it, with the password [Identity#STORE_PASSWORD].
  public Path store() {
    Path store = Workshop.shared().file(this + ".p12");
    TlsContexts.writeTrustStore(this, store);
    return store;
  }
}
