package dev.hexftp.acceptance.tls;

/// A version of the protocol that is still in use.
public enum TlsVersion {
  TLS_1_2("TLSv1.2"),
  TLS_1_3("TLSv1.3");

  private final String text;

  TlsVersion(String text) {
    this.text = text;
  }

  /// The name, in which OpenSSL, ProFTPD and the JDK agree.
  public String text() {
    return text;
  }
}
