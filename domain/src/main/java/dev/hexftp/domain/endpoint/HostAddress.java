package dev.hexftp.domain.endpoint;

/// An IP address in the form in which FTP commands write it.
public sealed interface HostAddress {
  /// The address family that RFC 2428 §2 numbers 1 and 2.
  enum Family {
    IPV4,
    IPV6
  }

  /// The family of this address.
  Family family();

  /// The address as RFC 2428 §2 wants it in EPRT: dotted decimal, or IPv6 text without brackets and
  /// without a scope.
  String text();

  /// Four bytes, each 0 to 255.
  record Ipv4(int first, int second, int third, int fourth) implements HostAddress {
    public Ipv4 {
      if (((first | second | third | fourth) & ~0xFF) != 0) {
        throw new IllegalArgumentException("a byte of an IPv4 address is out of range");
      }
    }

    @Override
    public Family family() {
      return Family.IPV4;
    }

    @Override
    public String text() {
      return first + "." + second + "." + third + "." + fourth;
    }
  }

  /// An IPv6 address, written as its `text`.
  record Ipv6(String text) implements HostAddress {
    public Ipv6 {
      if (!text.chars().allMatch(Ipv6::isAddressCharacter) || text.indexOf(':') < 0) {
        throw new IllegalArgumentException("not IPv6 text: " + text);
      }
    }

    @Override
    public Family family() {
      return Family.IPV6;
    }

    private static boolean isAddressCharacter(int c) {
      return (c < 0x80 && Character.digit(c, 16) >= 0) || c == ':' || c == '.';
    }
  }
}
