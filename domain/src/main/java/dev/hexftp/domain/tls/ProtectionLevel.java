package dev.hexftp.domain.tls;

/// How data connections are protected: the argument of PROT (RFC 2228 §3). With TLS only these two
/// of its four levels exist (RFC 4217 §9).
public enum ProtectionLevel {
  /// Not at all.
  CLEAR("C"),
  /// By TLS: third parties can neither read nor change the transferred data.
  PRIVATE("P");

  private final String code;

  ProtectionLevel(String code) {
    this.code = code;
  }

  /// The argument of the PROT command.
  public String code() {
    return code;
  }
}
