package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Answers.Fit;
import dev.hexftp.domain.fixture.Cases;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which codes answer which command, for every command and every code.
class AnswersTest {
  /// The codes that only some commands are answered by.
  private static final Set<Integer> TELLING =
      Set.of(213, 220, 221, 225, 226, 227, 228, 229, 230, 231, 232, 234, 235, 250, 257);

  private static final List<Integer> COMPLETIONS = IntStream.range(200, 300).boxed().toList();

  @Test
  void the_samples_hold_every_command() {
    assertThat(Commands.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(FtpCommand.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USER                          | 230 232",
        "PASS ACCT                     | 220 230 232",
        "QUIT                          | 221",
        "TYPE PBSZ PROT PORT EPRT      |",
        "NOOP                          | 250",
        "REST RNFR HELP                |",
        "FEAT                          | 220 221",
        "PASV EPSV                     | 227 229",
        "RETR STOR APPE LIST NLST MLSD | 225 226 250",
        "ABOR                          | 225 226",
        "CWD RMD XRMD DELE RNTO MLST   | 250",
        "SITE                          | 250",
        "PWD XPWD                      | 257",
        "MKD XMKD                      | 250 257",
        "SIZE                          | 213 220",
        "MDTM                          | 213 220 250",
        "HOST CLNT LANG OPTS           | 220 250"
      })
  void a_telling_code_answers_only_its_own_commands(String verbs, String codes) {
    Set<Integer> own = numbers(codes);
    for (String verb : verbs.split(" ", -1)) {
      FtpCommand command = command(verb);
      for (int code : TELLING) {
        assertThat(fit(command, false, code) != Fit.NONE)
            .as(verb + " " + code)
            .isEqualTo(own.contains(code));
      }
    }
  }

  @Test
  void a_plain_done_answers_all_but_a_transfer_that_has_not_begun() {
    for (FtpCommand command : Commands.ALL) {
      boolean transfer = command instanceof FtpCommand.TransferCommand;
      assertThat(fit(command, false, 200) != Fit.NONE).as(command.toString()).isEqualTo(!transfer);
      assertThat(fit(command, false, 299)).as(command.toString()).isNotEqualTo(Fit.NONE);
    }
  }

  @Test
  void a_transfer_that_has_begun_is_confirmed_by_all_but_addresses() {
    FtpCommand store = command("STOR");
    for (int code : COMPLETIONS) {
      assertThat(fit(store, true, code) == Fit.NONE)
          .as("%d", code)
          .isEqualTo(Set.of(227, 228, 229).contains(code));
    }
  }

  @Test
  void lines_of_the_user_and_auth_take_every_final_reply() {
    for (FtpCommand command : List.of(command("AUTH"), new FtpCommand.Verbatim(Commands.PATH))) {
      for (int code = 200; code < 600; code++) {
        assertThat(fit(command, false, code)).as("%d", code).isNotEqualTo(Fit.NONE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "426 | RETR STOR APPE LIST NLST MLSD ABOR",
        "425 | RETR STOR APPE LIST NLST MLSD ABOR PASV EPSV PORT EPRT"
      })
  void a_refusal_of_a_data_connection_answers_commands_about_one(int code, String verbs) {
    Set<String> answered =
        Commands.ALL.stream()
            .filter(c -> !(c instanceof FtpCommand.Verbatim) && !(c instanceof FtpCommand.AuthTls))
            .filter(c -> fit(c, true, code) != Fit.NONE)
            .map(AnswersTest::verb)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(answered).containsExactlyInAnyOrder(verbs.split(" ", -1));
  }

  @Test
  void any_other_refusal_answers_all_but_harmless_commands() {
    for (FtpCommand command : Commands.ALL) {
      boolean none = command instanceof FtpCommand.Noop || command instanceof FtpCommand.Quit;
      for (int code : List.of(450, 451, 452, 521, 522, 550, 553)) {
        assertThat(fit(command, false, code) == Fit.NONE).as(command + " " + code).isEqualTo(none);
      }
      assertThat(fit(command, false, 500)).isEqualTo(Fit.POSSIBLE);
      assertThat(fit(command, false, 530)).isEqualTo(Fit.POSSIBLE);
    }
  }

  @Test
  void a_way_that_has_just_worked_is_not_refused_for_the_sake_of_a_file() {
    for (String verb : List.of("PASV", "EPSV", "PORT", "EPRT")) {
      assertThat(Answers.fitAhead(command(verb), false, reply("550 No."))).isEqualTo(Fit.NONE);
      assertThat(Answers.fitAhead(command(verb), false, reply("425 No."))).isEqualTo(Fit.POSSIBLE);
    }
  }

  @Test
  void a_reply_that_begins_a_transfer_opens_no_data_connection() {
    for (String verb : List.of("PASV", "EPSV", "PORT", "EPRT")) {
      assertThat(fit(command(verb), false, 150)).isEqualTo(Fit.NONE);
    }
    assertThat(fit(command("RETR"), false, 150)).isEqualTo(Fit.OWN);
  }

  private static Fit fit(FtpCommand command, boolean begun, int code) {
    return Answers.fit(command, begun, reply(code + " so"));
  }

  private static FtpCommand command(String verb) {
    return Commands.ALL.stream()
        .filter(command -> verb(command).equals(verb))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such command: " + verb));
  }

  private static String verb(FtpCommand command) {
    return CommandEncoder.masked(command).split(" ", 2)[0];
  }

  private static Set<Integer> numbers(String text) {
    return text == null
        ? Set.of()
        : Set.of(text.split(" ", -1)).stream().map(Integer::valueOf).collect(Collectors.toSet());
  }
}
