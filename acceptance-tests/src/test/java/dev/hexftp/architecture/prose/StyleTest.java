package dev.hexftp.architecture.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.architecture.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of bad English stay rare, and sentences that readers called riddles stay away.
class StyleTest {
  /// The most occurrences of each fingerprint, in the order of the enum. A limit is lowered when
  /// the text allows it, and never raised: say it in another way, see `docs/style.md`.
  private static final String LIMITS =
      """
      domain main           |   15   10    5    5    5    5    5    5
      domain jmh            |    5    5    5    5    5    5    5    5
      domain test           |   10   10   20    5    5    5    5    5
      ports main            |    5   10    5    5    5    5    5    5
      ports jmh             |    5    5    5    5    5    5    5    5
      ports test            |    5    5    5    5    5    5    5    5
      adapter-socket main   |    5    5    5    5    5    5    5    5
      adapter-socket test   |    5    5    5    5    5    5    5    5
      adapter-script main   |    5    5    5    5    5    5    5    5
      adapter-script test   |    5    5    5    5    5    5    5    5
      adapter-cli main      |   20   10   10    5    5    5    5    5
      adapter-cli build     |    5    5    5    5    5    5    5    5
      adapter-cli test      |    5    5    5    5    5    5    5    5
      acceptance-tests test |   20   10   10   10    5   10    5    5
      docs                  |   15   10    5    5    5   25    5    5
      docs/adr              |    5    5    5    5    5    5    5    5
      """;

  /// Parts of sentences, one a line. The reviews that listed them are gone; so are the sentences.
  private static final Path RIDDLES =
      Repository.ROOT.resolve("acceptance-tests/src/test/resources/style/riddles.txt");

  /// A place and the most occurrences of each fingerprint in it.
  ///
  /// @param place where they are counted
  /// @param most of each fingerprint
  record Limit(Place place, Map<Fingerprint, Integer> most) {
    private static final Pattern WORD = Pattern.compile(" +");

    Limit {
      most = Map.copyOf(most);
    }

    static Limit of(String row) {
      int bar = row.indexOf('|');
      List<Integer> most =
          WORD.splitAsStream(row.substring(bar + 1).strip()).map(Integer::valueOf).toList();
      Map<Fingerprint, Integer> limits = new EnumMap<>(Fingerprint.class);
      for (Fingerprint fingerprint : Fingerprint.values()) {
        limits.put(fingerprint, most.get(limits.size()));
      }
      return new Limit(Place.named(row.substring(0, bar).strip()), limits);
    }

    @Override
    public String toString() {
      return place.name();
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void words_of_bad_english_are_rare(Limit limit) {
    assertThat(limit.place().files()).isNotEmpty();
    for (Fingerprint fingerprint : Fingerprint.values()) {
      List<String> found = occurrences(limit.place(), fingerprint);
      assertThat(found.size())
          .as(
              "%s in %s; docs/style.md says how to do without:%n%s",
              fingerprint, limit, String.join("\n", found))
          .isLessThanOrEqualTo(limit.most().get(fingerprint));
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void no_riddle_comes_back(Limit limit) {
    List<String> riddles = riddles();
    assertThat(riddles).hasSizeGreaterThan(50);
    for (Path file : limit.place().files()) {
      assertThat(limit.place().read(file).text())
          .as("%s", file)
          .doesNotContain(riddles.toArray(String[]::new));
    }
  }

  @Test
  void comments_strings_and_names_of_tests_are_read_and_code_is_not() {
    Prose prose =
        Prose.ofSource(
            """
            /// What is `what` here
            /// and what not.
            void what_is_it(String what) {
              say("what a \\"day\\"" + " it is"); // behind it
            }
            """);

    assertThat(Fingerprint.WHAT.in(prose.text())).hasSize(4);
    assertThat(Fingerprint.BEHIND.in(prose.text())).hasSize(1);
    assertThat(prose.text()).contains("here and what not.", "day\\\" it is");
  }

  @Test
  void code_in_a_document_is_not_read() {
    Prose prose = Prose.ofDocument("Whoever\nreads\n```sh\necho who\n```\n");

    assertThat(Fingerprint.WHO.in(prose.text())).hasSize(1);
  }

  static Stream<Limit> limits() {
    return LIMITS.lines().map(Limit::of);
  }

  private static List<String> occurrences(Place place, Fingerprint fingerprint) {
    List<String> found = new ArrayList<>();
    for (Path file : place.files()) {
      fingerprint
          .in(place.read(file).text())
          .forEach(occurrence -> found.add(file.getFileName() + ": " + occurrence));
    }
    return found;
  }

  private static List<String> riddles() {
    try {
      return Files.readAllLines(RIDDLES).stream()
          .map(riddle -> Prose.ofDocument(riddle).text())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
