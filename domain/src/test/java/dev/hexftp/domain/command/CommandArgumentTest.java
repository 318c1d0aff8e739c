package dev.hexftp.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CommandArgumentTest {
  @Test
  void anything_that_fits_on_one_line_can_be_an_argument() {
    sendable("");
    sendable("a b\tc");
    sendable("..\\/:*?\"<>|");
    sendable("\u001B[2J\u007F\u0085\u2028");
    sendable("😀 caf\uDCE9");
    sendable("%0d%0a");
  }

  @Test
  void nothing_that_ends_a_line_or_has_no_bytes_can_be_one() {
    unsendable("\r");
    unsendable("\n");
    unsendable("a\r\nDELE b");
    unsendable("a\nDELE b");
    unsendable("a\0b");
    unsendable("trailing\r");
    unsendable("half \uD83D");
    unsendable("half \uDE00");
  }

  private static void sendable(String text) {
    assertThat(CommandArgument.of(text)).contains(new CommandArgument(text));
    assertThat(Secret.of(text).map(Secret::reveal)).contains(text);
  }

  private static void unsendable(String text) {
    assertThat(CommandArgument.of(text)).isEmpty();
    assertThat(Secret.of(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new CommandArgument(text));
  }
}
