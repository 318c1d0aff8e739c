package dev.hexftp.acceptance.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/// Reads the lines about files: `given …` before a test, `expect …` after it. The table in
/// `scenarios/README.md` has them all.
public final class FileLines {
  private static final String PLACE = "(local|remote) (\"[^\"]+\"|[^\\s\":]+)";
  private static final String TEXT = ":( .+)?";
  private static final String SIZE = "(\\d[\\d_]*) (bytes|KiB|MiB)";

  private final List<Given> given = new ArrayList<>();
  private final List<Expected> expected = new ArrayList<>();

  private final LineRules rules =
      new LineRules(
          List.of(
              given("folder " + PLACE, words -> new Given.Directory(place(words, 1))),
              given(PLACE + TEXT, words -> new Given.File(place(words, 1), text(words))),
              given(PLACE + " of " + SIZE, words -> new Given.File(place(words, 1), noise(words))),
              expect(PLACE + TEXT, words -> new Expected.Holds(place(words, 1), text(words))),
              expect(
                  PLACE + " equals " + PLACE,
                  words -> new Expected.Equals(place(words, 1), place(words, 3))),
              expect("folder " + PLACE, words -> new Expected.IsDirectory(place(words, 1))),
              expect("no " + PLACE, words -> new Expected.Absent(place(words, 1)))));

  /// The language; the meaning of its lines is in [#given] and [#expected].
  public LineRules rules() {
    return rules;
  }

  /// The files before, as far as they were read.
  public List<Given> given() {
    return List.copyOf(given);
  }

  /// The expectations, as far as they were read.
  public List<Expected> expected() {
    return List.copyOf(expected);
  }

  /// The meaning of a line.
  private interface Meaning<T> {
    T of(MatchResult words);
  }

  private LineRules.Rule given(String pattern, Meaning<Given> meaning) {
    return new LineRules.Rule("given " + pattern, words -> given.add(meaning.of(words)));
  }

  private LineRules.Rule expect(String pattern, Meaning<Expected> meaning) {
    return new LineRules.Rule("expect " + pattern, words -> expected.add(meaning.of(words)));
  }

  private static Place place(MatchResult words, int group) {
    Place.Side side = Place.Side.valueOf(words.group(group).toUpperCase(Locale.ROOT));
    return new Place(side, words.group(group + 1).replace("\"", ""));
  }

  private static Content text(MatchResult words) {
    String found = words.start(3) < 0 ? "" : words.group(3);
    return new Content.Text(found.stripLeading());
  }

  private static Content noise(MatchResult words) {
    int number = Integer.parseInt(words.group(3).replace("_", ""));
    int unit =
        switch (words.group(4)) {
          case "KiB" -> 1 << 10;
          case "MiB" -> 1 << 20;
          default -> 1;
        };
    return new Content.Noise(Math.multiplyExact(number, unit));
  }
}
