package dev.hexftp.domain.session;

import static dev.hexftp.domain.fixture.Replies.reply;
import static dev.hexftp.domain.session.Pipelining.OFF;
import static dev.hexftp.domain.session.Pipelining.ONE_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipeliningTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "220 (vsFTPd 3.0.3)",
        "220 ProFTPD Server (Debian) [::ffff:127.0.0.1]",
        "220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------\n"
            + "220 You will be disconnected",
      })
  void servers_that_are_known_to_stand_it_say_so_by_their_greeting(String greeting) {
    assertThat(Pipelining.knownFrom(reply(greeting.split("\n")))).isEqualTo(ONE_AHEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"220 Microsoft FTP Service", "220 pyftpdlib 1.5.7 ready.", "220 Hello."})
  void others_are_not_tried(String greeting) {
    assertThat(Pipelining.knownFrom(reply(greeting))).isEqualTo(OFF);
  }

  @Test
  void of_two_the_more_careful_one_counts() {
    assertThat(ONE_AHEAD.atMost(OFF)).isEqualTo(OFF);
    assertThat(OFF.atMost(ONE_AHEAD)).isEqualTo(OFF);
    assertThat(ONE_AHEAD.atMost(ONE_AHEAD)).isEqualTo(ONE_AHEAD);
  }
}
