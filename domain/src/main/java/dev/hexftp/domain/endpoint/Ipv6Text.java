package dev.hexftp.domain.endpoint;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the text form of IPv6 addresses (RFC 4291 §2.2): eight groups of hexadecimal digits with
/// colons between them, of which one run of zeros may be left out as `::`, and the last two of
/// which may be written as an IPv4 address.
final class Ipv6Text {
  private static final int GROUPS = 8;
  private static final String GAP = "::";
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  // Eight groups, or six and the longest IPv4 address; a longer text need not be looked at.
  private static final int LONGEST = 45;

  private Ipv6Text() {}

  /// The 16 bytes of the address, or none if `text` is no IPv6 address.
  static Option<ByteBuffer> read(String text) {
    if (text.length() > LONGEST) {
      return Option.none();
    }
    int gap = text.indexOf(GAP);
    return gap < 0
        ? groups(text, true).filter(all -> all.size() == GROUPS).map(all -> bytes(all, List.of()))
        : groups(text.substring(0, gap), false)
            .flatMap(
                head ->
                    groups(text.substring(gap + GAP.length()), true)
                        .filter(tail -> head.size() + tail.size() < GROUPS)
                        .map(tail -> bytes(head, tail)));
  }

  /// The address of the 16 `bytes` as RFC 5952 wants it: small letters, no leading zeros, and `::`
  /// for the longest run of zeros, the first of several, if it is longer than one group.
  static String canonical(ByteBuffer bytes) {
    List<Integer> groups =
        IntStream.range(0, GROUPS).mapToObj(i -> bytes.getShort(2 * i) & 0xFFFF).toList();
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    return length < 2
        ? written(groups)
        : written(groups.subList(0, start)) + GAP + written(groups.subList(start + length, GROUPS));
  }

  private static String written(List<Integer> groups) {
    return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }

  private static ByteBuffer bytes(List<Integer> head, List<Integer> tail) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * GROUPS);
    head.forEach(group -> bytes.putShort(group.shortValue()));
    bytes.position(2 * (GROUPS - tail.size()));
    tail.forEach(group -> bytes.putShort(group.shortValue()));
    return bytes.rewind();
  }

  /// The groups that `text` writes; `last` says whether the end of it is the end of the address.
  private static Option<List<Integer>> groups(String text, boolean last) {
    if (text.isEmpty()) {
      return Option.of(List.of());
    }
    List<String> words = List.of(text.split(":", -1));
    int plain = last && words.getLast().indexOf('.') >= 0 ? words.size() - 1 : words.size();
    if (!words.subList(0, plain).stream().allMatch(word -> GROUP.matcher(word).matches())) {
      return Option.none();
    }
    List<Integer> read =
        words.subList(0, plain).stream().map(word -> Integer.valueOf(word, 16)).toList();
    return plain == words.size()
        ? Option.of(read)
        : HostAddress.Ipv4.parse(words.getLast()).map(ip -> join(read, ip));
  }

  private static List<Integer> join(List<Integer> groups, HostAddress.Ipv4 ip) {
    return Stream.concat(
            groups.stream(),
            Stream.of(ip.first() << 8 | ip.second(), ip.third() << 8 | ip.fourth()))
        .toList();
  }
}
