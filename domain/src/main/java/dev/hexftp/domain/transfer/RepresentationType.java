package dev.hexftp.domain.transfer;

/// How data are represented on the wire (RFC 959 §3.1.1): as text with network line ends, or as
/// they are.
public enum RepresentationType {
  /// Text; every line ends with CR LF on the wire.
  ASCII("A"),
  /// Bytes as they are.
  IMAGE("I"),
  /// Bytes of eight bits; the same as [#IMAGE] on every machine of today.
  LOCAL_BYTE("L 8");

  private final String code;

  RepresentationType(String code) {
    this.code = code;
  }

  /// The argument of the TYPE command.
  public String code() {
    return code;
  }
}
