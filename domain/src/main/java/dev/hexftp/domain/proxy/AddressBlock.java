package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostAddress;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// Addresses that begin with the same bits (RFC 4632 §3.1, RFC 4291 §2.3), such as `192.0.2.0/24`.
///
/// @param length how many bits
record AddressBlock(HostAddress first, int length) {
  /// The block that `text` writes; an address alone is a block of one.
  static Option<AddressBlock> parse(String text) {
    int slash = text.indexOf('/');
    return HostAddress.parse(slash < 0 ? text : text.substring(0, slash))
        .flatMap(
            address -> {
              int bits = Byte.SIZE * address.bytes().remaining();
              Option<Integer> length =
                  slash < 0 ? Option.of(bits) : length(text.substring(slash + 1), bits);
              return length.map(l -> new AddressBlock(address, l));
            });
  }

  private static Option<Integer> length(String digits, int bits) {
    return digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= bits
        ? Option.of(Integer.valueOf(digits))
        : Option.none();
  }

  boolean holds(HostAddress address) {
    ByteBuffer ours = first.bytes();
    ByteBuffer theirs = address.bytes();
    if (ours.remaining() != theirs.remaining()) {
      return false;
    }
    int left = length;
    while (left >= Byte.SIZE) {
      if (ours.get() != theirs.get()) {
        return false;
      }
      left -= Byte.SIZE;
    }
    return left == 0 || ((ours.get() ^ theirs.get()) & 0xFF) >> (Byte.SIZE - left) == 0;
  }
}
