package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureListTest {
  @Test
  void a_feature_is_the_first_word_of_a_line_between_the_first_and_the_last() {
    FeatureList features =
        FeatureList.in(reply("211-Features:", " MDTM", " REST STREAM", "utf8", "211 End"));

    assertThat(features.has("MDTM")).isTrue();
    assertThat(features.has("REST")).isTrue();
    assertThat(features.has("UTF8")).isTrue();
    assertThat(features.has("STREAM")).isFalse();
    assertThat(features.has("END")).isFalse();
  }

  @Test
  void the_code_may_stand_before_a_feature() {
    FeatureList features =
        FeatureList.in(reply("211-Features:", "211-UTF8", "211-REST STREAM", "211 End"));

    assertThat(features.lines()).containsExactly("UTF8", "REST STREAM");
  }

  @Test
  void a_reply_of_one_or_two_lines_lists_nothing() {
    assertThat(FeatureList.in(reply("211 no features"))).isEqualTo(FeatureList.NONE);
    assertThat(FeatureList.in(reply("211-UTF8", "211 End"))).isEqualTo(FeatureList.NONE);
  }
}
