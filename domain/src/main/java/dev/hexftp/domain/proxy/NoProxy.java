package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The hosts to which no proxy leads, as curl reads `no_proxy` since 7.86: words with commas or
/// spaces between them.
///
/// A name stands for itself and for all names that end with a dot and it; a dot before or after it
/// means nothing. An address, or a block such as `10.0.0.0/8`, stands for hosts that are given by
/// their address, since no name is looked up for this. `*` stands for all. A port in a word is not
/// understood.
///
/// @param words in small letters
public record NoProxy(List<String> words) {
  /// Every host may be reached by the proxy.
  public static final NoProxy NONE = new NoProxy(List.of());

  private static final String ALL = "*";

  public NoProxy {
    words = List.copyOf(words);
  }

  /// The hosts that `list` names.
  public static NoProxy parse(String list) {
    return new NoProxy(
        Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /// Whether `host` is one of them.
  public boolean covers(HostName host) {
    String name = withoutLastDot(host.text().toLowerCase(Locale.ROOT));
    Option<HostAddress> address = HostAddress.parse(withoutBrackets(name));
    return words.stream()
        .anyMatch(
            word ->
                word.equals(ALL) || address.fold(() -> isBelow(name, word), a -> isIn(a, word)));
  }

  private static boolean isBelow(String name, String word) {
    String domain = withoutLastDot(word.startsWith(".") ? word.substring(1) : word);
    return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
  }

  private static boolean isIn(HostAddress address, String word) {
    return AddressBlock.parse(withoutBrackets(word)).exists(block -> block.holds(address));
  }

  private static String withoutLastDot(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String withoutBrackets(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }
}
