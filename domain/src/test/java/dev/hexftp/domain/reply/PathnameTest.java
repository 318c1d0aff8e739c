package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PathnameTest {
  @Test
  void a_path_stands_between_quotes_and_a_doubled_one_means_one() {
    check("257 \"/\" is your current location", Option.of("/"));
    check("257 \"/a b/c\"", Option.of("/a b/c"));
    check("257 \"/say \"\"hi\"\"\" created", Option.of("/say \"hi\""));
    check("257 \"\"", Option.of(""));
  }

  @Test
  void anything_else_names_no_path() {
    for (String line : new String[] {"257 /a", "257 \"/a", "257", "250 \"/a\"", "550 \"/a\""}) {
      check(line, Option.none());
    }
  }

  private static void check(String line, Option<String> expected) {
    assertThat(Pathname.in(reply(line))).as(line).isEqualTo(expected);
  }
}
