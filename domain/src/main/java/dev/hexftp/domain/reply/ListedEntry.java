package dev.hexftp.domain.reply;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One entry of a listing: a name and its kind.
///
/// @param name as the server writes it
/// @param kind of the entry
public record ListedEntry(String name, Kind kind) {
  /// The kind of an entry.
  public enum Kind {
    /// A file, a link, or an entry of unknown kind.
    FILE,
    /// A directory.
    DIRECTORY,
    /// The directory itself, or the one above it.
    HERE_OR_ABOVE
  }

  private static final String TYPE = "type=";

  /// Permissions, links, owner and size, and in any case a date, as `ls -l` writes them.
  private static final Pattern UNIX =
      Pattern.compile(
          "([-dlbcps])[-rwxsStTlL]{9}[+.@]?\\s+\\d+\\s.*?\\s"
              + "(?:\\p{L}{3,5}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{L}{3,5}\\.?)"
              + "\\s+(?:\\d{1,2}:\\d{2}|\\d{4}) (.+)");

  private static final Pattern DOS =
      Pattern.compile(
          "\\d{2}-\\d{2}-\\d{2}(?:\\d{2})?\\s+\\d{1,2}:\\d{2}(?:[AP]M)?\\s+(<DIR>|\\d+)\\s+(.+)");

  private static final String ARROW = " -> ";

  /// The entry that a line of a listing by MLSD is (RFC 3659 §7.2): facts, a space, a name. None if
  /// it is no such line.
  public static Option<ListedEntry> ofFacts(String line) {
    int space = line.indexOf(' ');
    if (space < 0 || space == line.length() - 1) {
      return Option.none();
    }
    String type =
        Stream.of(line.substring(0, space).split(";", -1))
            .map(fact -> fact.toLowerCase(Locale.ROOT))
            .filter(fact -> fact.startsWith(TYPE))
            .map(fact -> fact.substring(TYPE.length()))
            .findFirst()
            .orElse("");
    return Option.of(new ListedEntry(line.substring(space + 1), kindOf(type)));
  }

  private static Kind kindOf(String type) {
    return switch (type) {
      case "dir" -> Kind.DIRECTORY;
      case "cdir", "pdir" -> Kind.HERE_OR_ABOVE;
      default -> Kind.FILE;
    };
  }

  /// The entry that a line of a listing by LIST is, where that looks like `ls -l` or like `dir`;
  /// RFC 959 does not say how it looks. None if it is no such line.
  public static Option<ListedEntry> ofDetails(String line) {
    Matcher unix = UNIX.matcher(line);
    if (unix.matches()) {
      return Option.of(ofUnix(unix.group(1), unix.group(2)));
    }
    Matcher dos = DOS.matcher(line);
    return Option.when(
        dos.matches(),
        () ->
            new ListedEntry(
                dos.group(2), dos.group(1).startsWith("<") ? Kind.DIRECTORY : Kind.FILE));
  }

  private static ListedEntry ofUnix(String letter, String name) {
    return switch (letter) {
      case "d" -> new ListedEntry(name, Kind.DIRECTORY);
      case "l" -> new ListedEntry(name.split(ARROW, 2)[0], Kind.FILE);
      default -> new ListedEntry(name, Kind.FILE);
    };
  }

  /// The names of the files in `lines` of a listing by MLSD; none if one of them is no entry.
  public static Option<List<String>> filesByFacts(List<String> lines) {
    return files(lines.stream().map(ListedEntry::ofFacts).toList());
  }

  /// The names of the files in `lines` of a listing by LIST; none if one of them is no entry. The
  /// sum at its beginning is none and is passed over.
  public static Option<List<String>> filesByDetails(List<String> lines) {
    return files(
        lines.stream()
            .filter(line -> !line.matches("(?i)total\\b.*"))
            .map(ListedEntry::ofDetails)
            .toList());
  }

  private static Option<List<String>> files(List<Option<ListedEntry>> entries) {
    return Option.when(
        entries.stream().allMatch(Option::isDefined),
        () ->
            entries.stream()
                .flatMap(entry -> entry.toJavaStream())
                .filter(entry -> entry.kind() == Kind.FILE)
                .map(ListedEntry::name)
                .toList());
  }

  /// Whether `reply`, the answer to MLST, says that a directory stands under the name; none if it
  /// does not say.
  public static Option<Boolean> isDirectory(Reply reply) {
    return Option.when(
            reply.is(ReplyCode.FILE_ACTION_DONE) && reply.lines().size() > 2,
            () -> reply.lines().get(1).stripLeading())
        .flatMap(ListedEntry::ofFacts)
        .map(entry -> entry.kind() != Kind.FILE);
  }
}
