package dev.hexftp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void a_slip_is_forgiven() {
    assertThat(near("gett")).containsExactly("get");
    assertThat(near("gte")).containsExactly("get");
    assertThat(near("pu")).containsExactly("put");
    assertThat(near("PUR")).containsExactly("put");
  }

  @Test
  void a_longer_word_may_have_two() {
    assertThat(near("delltee")).containsExactly("delete");
    assertThat(near("dleeet")).containsExactly("delete");
  }

  @Test
  void the_most_similar_comes_first() {
    assertThat(near("deletee")).startsWith("delete");
  }

  @Test
  void another_word_is_none() {
    assertThat(near("site")).isEmpty();
    assertThat(near("")).isEmpty();
    assertThat(near("g".repeat(100_000))).isEmpty();
  }

  private static List<String> near(String word) {
    return Spelling.near(word, Stream.of("get", "put", "mdelete", "delete"));
  }
}
