package dev.hexftp.domain.reply;

import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads the size of a file out of the reply to MLST (RFC 3659 §7): among the facts of an entry,
/// such as ` type=file;size=1024; a.txt`, which stands between the first line and the last.
///
/// A server may call the file by several names and give an entry for each. A size that is not
/// clearly named is none: it serves as proof that a file is complete.
public final class ListedSize {
  private static final String ENTRY = " ";
  private static final String SIZE = "size=";
  private static final String TYPE = "type=";
  private static final String FILE = "type=file";

  private ListedSize() {}

  /// The size in `reply`, or none if it is no whole 250 with entries of a file that agree about it.
  public static Option<ByteCount> in(Reply reply) {
    if (!reply.is(ReplyCode.FILE_ACTION_DONE) || reply.cut() || reply.lines().size() < 3) {
      return Option.none();
    }
    List<Option<ByteCount>> sizes =
        reply.lines().subList(1, reply.lines().size() - 1).stream()
            .map(ListedSize::inEntry)
            .distinct()
            .toList();
    return sizes.size() == 1 ? sizes.getFirst() : Option.none();
  }

  /// The facts end at the first space; a name may look like any of them.
  private static Option<ByteCount> inEntry(String line) {
    if (!line.startsWith(ENTRY)) {
      return Option.none();
    }
    List<String> facts =
        Stream.of(line.strip().split(" ", 2)[0].split(";", -1))
            .map(fact -> fact.toLowerCase(Locale.ROOT))
            .toList();
    boolean isFile = facts.stream().allMatch(fact -> !fact.startsWith(TYPE) || fact.equals(FILE));
    List<String> sizes = facts.stream().filter(fact -> fact.startsWith(SIZE)).toList();
    return isFile && sizes.size() == 1
        ? FileSize.parse(sizes.getFirst().substring(SIZE.length()))
        : Option.none();
  }
}
