package dev.hexftp.domain.tls;

import io.vavr.control.Option;
import java.util.Arrays;

/// The versions of TLS that are used, oldest first. Older versions are broken (RFC 8996).
public enum TlsVersion {
  /// TLS 1.2 (RFC 5246).
  TLS_1_2("1.2"),
  /// TLS 1.3 (RFC 8446).
  TLS_1_3("1.3");

  private final String number;

  TlsVersion(String number) {
    this.number = number;
  }

  /// As in `1.3`.
  public String number() {
    return number;
  }

  /// The version that `number` writes, or none.
  public static Option<TlsVersion> of(String number) {
    return Option.ofOptional(
        Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst());
  }

  @Override
  public String toString() {
    return "TLS " + number;
  }
}
