package dev.hexftp.domain.endpoint;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/// An IP address in the form in which FTP commands write it.
public sealed interface HostAddress {
  /// The address family that RFC 2428 §2 numbers 1 and 2.
  enum Family {
    IPV4,
    IPV6
  }

  /// The address that `text` writes, as four decimal numbers with dots or as IPv6 text, without
  /// brackets and without a scope; none if it is anything else, such as a name. A number with a
  /// leading zero is refused, since half of the world reads it as octal.
  static Option<HostAddress> parse(String text) {
    return Ipv4.parse(text).<HostAddress>map(ip -> ip).orElse(() -> Ipv6.parse(text).map(ip -> ip));
  }

  /// The family of this address.
  Family family();

  /// The address as RFC 2428 §2 wants it in EPRT: dotted decimal, or IPv6 text without brackets and
  /// without a scope.
  String text();

  /// The 4 or 16 bytes of this address, the first one first.
  ByteBuffer bytes();

  /// Four bytes, each 0 to 255.
  record Ipv4(int first, int second, int third, int fourth) implements HostAddress {
    private static final Pattern DOTTED =
        Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    public Ipv4 {
      if (((first | second | third | fourth) & ~0xFF) != 0) {
        throw new IllegalArgumentException("a byte of an IPv4 address is out of range");
      }
    }

    static Option<Ipv4> parse(String text) {
      if (!DOTTED.matcher(text).matches()) {
        return Option.none();
      }
      int[] b = Pattern.compile("\\.").splitAsStream(text).mapToInt(Integer::parseInt).toArray();
      return (b[0] | b[1] | b[2] | b[3]) > 0xFF
          ? Option.none()
          : Option.of(new Ipv4(b[0], b[1], b[2], b[3]));
    }

    @Override
    public Family family() {
      return Family.IPV4;
    }

    @Override
    public String text() {
      return first + "." + second + "." + third + "." + fourth;
    }

    @Override
    public ByteBuffer bytes() {
      return ByteBuffer.wrap(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
    }
  }

  /// An IPv6 address, written as its `text` (RFC 4291 §2.2).
  record Ipv6(String text) implements HostAddress {
    /// @throws IllegalArgumentException if `text` is no such address; text from outside goes
    ///   through [HostAddress#parse]
    public Ipv6 {
      if (Ipv6Text.read(text).isEmpty()) {
        throw new IllegalArgumentException("not IPv6 text: " + text);
      }
    }

    static Option<Ipv6> parse(String text) {
      return Ipv6Text.read(text).map(_ -> new Ipv6(text));
    }

    @Override
    public Family family() {
      return Family.IPV6;
    }

    @Override
    public ByteBuffer bytes() {
      return Ipv6Text.read(text).getOrElseThrow(IllegalStateException::new);
    }
  }
}
