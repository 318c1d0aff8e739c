package dev.hexftp.domain.reply;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyCodeTest {
  @Test
  void the_first_digit_is_the_severity() {
    check(120, Severity.PRELIMINARY, Subject.CONNECTIONS);
    check(226, Severity.COMPLETION, Subject.CONNECTIONS);
    check(350, Severity.INTERMEDIATE, Subject.FILE_SYSTEM);
    check(450, Severity.TRANSIENT_NEGATIVE, Subject.FILE_SYSTEM);
    check(530, Severity.PERMANENT_NEGATIVE, Subject.AUTHENTICATION);
  }

  @Test
  void the_second_digit_is_the_subject() {
    check(200, Severity.COMPLETION, Subject.SYNTAX);
    check(211, Severity.COMPLETION, Subject.INFORMATION);
    check(227, Severity.COMPLETION, Subject.CONNECTIONS);
    check(234, Severity.COMPLETION, Subject.AUTHENTICATION);
    check(240, Severity.COMPLETION, Subject.UNSPECIFIED);
    check(257, Severity.COMPLETION, Subject.FILE_SYSTEM);
    check(299, Severity.COMPLETION, Subject.UNSPECIFIED);
  }

  @Test
  void only_4yz_and_5yz_are_refusals() {
    assertThat(List.of(Severity.values()).stream().filter(Severity::isNegative))
        .containsExactly(Severity.TRANSIENT_NEGATIVE, Severity.PERMANENT_NEGATIVE);
  }

  @Test
  void a_code_is_read_from_the_first_three_characters_of_a_line() {
    assertThat(ReplyCode.startOf("220 x")).isEqualTo(Option.of(new ReplyCode(220)));
    assertThat(ReplyCode.startOf("220")).isEqualTo(Option.of(new ReplyCode(220)));
    assertThat(ReplyCode.startOf("22")).isEmpty();
    assertThat(ReplyCode.startOf("")).isEmpty();
    assertThat(ReplyCode.startOf("-20 x")).isEmpty();
    assertThat(ReplyCode.startOf("+20 x")).isEmpty();
    assertThat(ReplyCode.startOf("٢٢٠")).isEmpty();
    assertThat(ReplyCode.startOf("099")).isEmpty();
    assertThat(ReplyCode.startOf("631 x").map(ReplyCode::severity))
        .contains(Severity.PERMANENT_NEGATIVE);
  }

  @Test
  void a_code_outside_100_to_999_is_a_mistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyCode(99));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReplyCode(1000));
  }

  @Test
  void the_text_of_a_reply_is_that_of_its_last_line() {
    assertThat(reply("220 ready").text()).isEqualTo("ready");
    assertThat(reply("220-a", "220  b").text()).isEqualTo(" b");
    assertThat(reply("220 ").text()).isEmpty();
    assertThat(reply("220").text()).isEmpty();
  }

  private static void check(int code, Severity severity, Subject subject) {
    assertThat(new ReplyCode(code).severity()).isEqualTo(severity);
    assertThat(new ReplyCode(code).subject()).isEqualTo(subject);
  }
}
