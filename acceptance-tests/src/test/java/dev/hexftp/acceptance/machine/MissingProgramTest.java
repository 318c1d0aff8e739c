package dev.hexftp.acceptance.machine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

final class MissingProgramTest {
  @Test
  void a_missing_server_is_skipped_with_its_reason() {
    var policy = MissingProgram.accordingTo(Map.of());

    assertThatThrownBy(() -> policy.report("vsftpd", "vsftpd is not installed"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("vsftpd is not installed");
  }

  @Test
  void a_missing_server_fails_the_test_where_the_environment_asks_for_servers() {
    var policy = MissingProgram.accordingTo(Map.of("FTP_REQUIRE_SERVERS", "1"));

    assertThatThrownBy(() -> policy.report("vsftpd", "vsftpd is not installed"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("vsftpd is not installed");
  }

  @Test
  void any_other_value_asks_for_nothing() {
    var policy = MissingProgram.accordingTo(Map.of("FTP_REQUIRE_SERVERS", "0"));

    assertThatThrownBy(() -> policy.report("vsftpd", "vsftpd is not installed"))
        .isInstanceOf(TestAbortedException.class);
  }
}
