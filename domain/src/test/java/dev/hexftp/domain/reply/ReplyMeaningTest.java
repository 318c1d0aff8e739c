package dev.hexftp.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyMeaningTest {
  @ParameterizedTest
  @CsvSource({
    "500, true, true",
    "501, false, false",
    "502, true, true",
    "503, false, false",
    "504, false, true",
    "530, false, false",
    "550, false, false",
    "202, false, false",
    "450, false, false"
  })
  void a_command_is_unknown_by_these_codes_and_no_others(
      int code, boolean unknown, boolean unusable) {
    Reply reply = new Reply(new ReplyCode(code), List.of(code + " no"), false);

    assertThat(ReplyMeaning.isCommandUnknown(reply)).isEqualTo(unknown);
    assertThat(ReplyMeaning.isCommandUnusable(reply)).isEqualTo(unusable);
  }
}
