package dev.hexftp.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// A local file `mine.txt` that a failing download must not touch.
record Precious(Path directory) {
  private static final String NAME = "mine.txt";
  private static final String CONTENT = "precious";

  static Precious in(Path directory) throws IOException {
    Files.writeString(directory.resolve(NAME), CONTENT);
    return new Precious(directory);
  }

  /// It is as it was, and nothing is beside it but `others`.
  void assertUntouched(String... others) {
    assertThat(directory.resolve(NAME)).hasContent(CONTENT);
    String[] all = Stream.concat(Stream.of(NAME), Arrays.stream(others)).toArray(String[]::new);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder(all);
  }
}
