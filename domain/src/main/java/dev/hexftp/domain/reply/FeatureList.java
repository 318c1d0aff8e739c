package dev.hexftp.domain.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The features of a server beyond RFC 959, from its reply to FEAT (RFC 2389 §3.2).
///
/// @param lines one feature each, as the server writes it: a name, and perhaps parameters after a
///   space
public record FeatureList(List<String> lines) {
  /// A server that says nothing about itself.
  public static final FeatureList NONE = new FeatureList(List.of());

  public FeatureList {
    lines = List.copyOf(lines);
  }

  /// The features in `reply`. They stand between its first and its last line; each begins with a
  /// space, which some servers forget, and others put the code and `-` in its place.
  public static FeatureList in(Reply reply) {
    int last = reply.lines().size() - 1;
    return last < 2
        ? NONE
        : new FeatureList(
            reply.lines().subList(1, last).stream()
                .map(line -> label(reply.code(), line))
                .toList());
  }

  private static String label(ReplyCode code, String line) {
    String mark = code + "-";
    return (line.startsWith(mark) ? line.substring(mark.length()) : line).strip();
  }

  /// Whether the server has the feature `name`, in any letter case.
  public boolean has(String name) {
    return lines.stream().map(FeatureList::name).anyMatch(name::equals);
  }

  private static String name(String line) {
    return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
  }

  /// The parameters after the feature `name`, separated by `;` as in most features with a list. A
  /// `*`, by which servers mark the one in use, is left out.
  public List<String> parameters(String name) {
    return lines.stream()
        .filter(line -> name(line).equals(name))
        .flatMap(line -> Arrays.stream(line.substring(name.length()).split(";", -1)))
        .map(parameter -> parameter.replace("*", "").strip())
        .filter(parameter -> !parameter.isEmpty())
        .toList();
  }
}
