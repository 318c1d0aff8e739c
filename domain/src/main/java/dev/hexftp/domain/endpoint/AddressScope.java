package dev.hexftp.domain.endpoint;

/// From where an address can be reached.
public enum AddressScope {
  /// From everywhere, as far as the address can tell.
  PUBLIC,
  /// From its own network at best: private, shared or link-local addresses, those of this machine,
  /// and those that belong to no single one (RFC 6890).
  LOCAL;

  /// The scope of `address`.
  public static AddressScope of(HostAddress address) {
    boolean local =
        switch (address) {
          case HostAddress.Ipv4(int first, int second, _, _) -> isLocal(first, second);
          case HostAddress.Ipv6(String text) -> isLocal(firstGroup(text));
        };
    return local ? LOCAL : PUBLIC;
  }

  private static boolean isLocal(int first, int second) {
    return switch (first) {
      case 0, 10, 127 -> true;
      case 100 -> (second & 0xC0) == 64;
      case 169 -> second == 254;
      case 172 -> (second & 0xF0) == 16;
      case 192 -> second == 168;
      default -> first >= 224;
    };
  }

  /// In IPv6, addresses that are routed everywhere begin with 2000::/3.
  private static boolean isLocal(int firstGroup) {
    return (firstGroup & 0xE000) != 0x2000;
  }

  private static int firstGroup(String text) {
    String digits = text.substring(0, text.indexOf(':'));
    return digits.isEmpty() || digits.length() > 4 || digits.contains(".")
        ? 0
        : Integer.parseInt(digits, 16);
  }
}
