package dev.hexftp.domain.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemotePatternTest {
  @Test
  void a_plain_name_and_a_pattern_over_several_directories_are_left_to_the_server() {
    for (String text : List.of("", "a.txt", "pub/", "pub/a", "*/a", "a?/b*")) {
      assertThat(RemotePattern.of(text)).as(text).isEmpty();
    }
  }

  @Test
  void the_directory_is_the_part_before_the_last_slash() {
    assertThat(directory("*.txt")).isEmpty();
    assertThat(directory("pub/*.txt")).isEqualTo("pub");
    assertThat(directory("/a/b/*")).isEqualTo("/a/b");
    assertThat(directory("/*")).isEqualTo("/");
  }

  private static String directory(String text) {
    return RemotePattern.of(text).get().directory();
  }
}
