package dev.hexftp.domain.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the table of evidence as it is, by asking for every verdict, for `docs/evidence.md`.
///
/// Words and sizes that lead to the same verdicts share a row.
final class EvidenceDocument {
  private static final String HEAD =
      """
      # Evidence: when a transfer is complete

      <!-- Generated; do not edit. To write it again:
           mvn -q -pl domain test -Dtest=EvidenceDocumentTest -Dupdate.docs=true -->

      Every path of the program that ends in "complete" asks `Verdict.of`, with four facts: the kind of the
      transfer, the end of the data connection, the server's word, and the size of the file. These are
      its answers.

      The data connection:

      - `REGULAR`: all bytes and the end were sent, or an end of file was received;
      - `CUT_OFF`: under TLS, an end of file without close_notify;
      - `OPEN`: no end for as long as `--data-timeout` allows;
      - `BROKEN`: it broke, or was reset, even after the last byte.

      The server's word:

      - `CONFIRMED`: 1yz and 2yz; `CONFIRMED_UNBEGUN`: 2yz without a 1yz; `CONFIRMED_IN_STEP`: the same,
        and NOOP was answered after it; `REFUSED`: 4yz or 5yz;
      - `CLOSING`: 421; `LOST`: the control connection is gone; `SILENT`: no reply within
        `--reply-timeout`, and the control connection stands.

      The size of the file:

      - `NOT_KNOWN`: not asked for;
      - `ANNOUNCED`: the 1yz named the number of bytes that came, as in `150 … (1024 bytes)`;
        `ANNOUNCED_MORE`, `ANNOUNCED_LESS`: it named another one. Only of bytes that come as they are;
      - `TOLD_OTHER`: SIZE named another one earlier in this session;
      - asked for after the transfer, by SIZE or MLST: `AGREES`; `AGREES_AS_BEFORE`: an older file at the
        server may have had the same; `DIFFERS`; `NOT_TOLD`.

      The verdicts:

      - `COMPLETE`: success. `INCOMPLETE`: the transfer has failed, status 1; a download is discarded.
        `UNCONFIRMED`: it has failed, and the file may be complete, status 7. `REFUSED`: status 1;
      - `ASK_NOOP`, `ASK_SIZE`: a question over the connection that stands; `ASK_SIZE_ANEW`: the session
        is brought back for the question. The answer leads to another row.
      """;

  private EvidenceDocument() {}

  /// The whole document.
  static String document() {
    return HEAD
        + Arrays.stream(TransferKind.values())
            .map(EvidenceDocument::chapter)
            .collect(Collectors.joining());
  }

  private static String chapter(TransferKind kind) {
    return "\n## %s\n\n| data | server | size | verdict |\n|---|---|---|---|\n%s"
        .formatted(
            title(kind),
            Arrays.stream(DataEnd.values())
                .flatMap(end -> rows(kind, end).stream())
                .collect(Collectors.joining()));
  }

  private static String title(TransferKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static List<String> rows(TransferKind kind, DataEnd end) {
    Map<String, List<ServerWord>> alike =
        Arrays.stream(ServerWord.values())
            .collect(
                Collectors.groupingBy(
                    word -> sizes(kind, end, word).toString(),
                    java.util.LinkedHashMap::new,
                    Collectors.toList()));
    List<String> rows = new ArrayList<>();
    alike.forEach(
        (_, words) ->
            sizes(kind, end, words.getFirst())
                .forEach((verdict, sizes) -> rows.add(row(end, words, sizes, verdict))));
    return rows;
  }

  private static Map<Verdict, List<SizeFact>> sizes(
      TransferKind kind, DataEnd end, ServerWord word) {
    return Arrays.stream(SizeFact.values())
        .collect(
            Collectors.groupingBy(
                size -> Verdict.of(kind, end, word, size),
                () -> new EnumMap<>(Verdict.class),
                Collectors.toList()));
  }

  private static String row(
      DataEnd end, List<ServerWord> words, List<SizeFact> sizes, Verdict verdict) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            end, names(words, ServerWord.values()), names(sizes, SizeFact.values()), verdict);
  }

  private static String names(List<? extends Enum<?>> some, Enum<?>[] all) {
    return some.size() == all.length
        ? "any"
        : some.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
