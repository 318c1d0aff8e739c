package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.VerbatimEffect.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerbatimWordsTest {
  record Row(Reason reason, String words) {}

  static final List<Row> TABLE =
      List.of(
          new Row(Reason.FETCHES, "no data connection would be there for the file; use get"),
          new Row(Reason.STORES, "no data connection would be there for the file; use put"),
          new Row(Reason.APPENDS, "no data connection would be there for the file; use append"),
          new Row(Reason.LISTS, "no data connection would be there for the listing; use dir or ls"),
          new Row(Reason.REINITIALIZES, "the server would forget the login; use close, then open"),
          new Row(
              Reason.NEGOTIATES_PROTECTION,
              "the server would wait for a handshake; use tls explicit, then open, or start with"
                  + " --tls=explicit"),
          new Row(Reason.UNPROTECTS_COMMANDS, "a connection that is protected stays protected"),
          new Row(
              Reason.PROTECTS_DATA,
              "only one end would change; use tls private or tls clear, or start with --tls-data"),
          new Row(
              Reason.CHANGES_MODE, "data would be damaged; only stream mode (MODE S) is supported"),
          new Row(
              Reason.CHANGES_STRUCTURE, "data would be damaged; only files (STRU F) are supported"),
          new Row(Reason.SETS_START, "the next file would lack its beginning and look complete"));

  @Test
  void each_reason_has_its_words() {
    for (Row row : TABLE) {
      assertThat(VerbatimWords.of("VERB", row.reason)).isEqualTo("VERB was not sent: " + row.words);
    }
  }

  @Test
  void the_table_knows_every_reason() {
    assertThat(TABLE.stream().map(Row::reason)).containsExactly(Reason.values());
  }
}
