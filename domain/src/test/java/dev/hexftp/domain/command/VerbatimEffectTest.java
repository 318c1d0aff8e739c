package dev.hexftp.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.VerbatimEffect.Desynchronizes;
import dev.hexftp.domain.command.VerbatimEffect.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbatimEffectTest {
  @ParameterizedTest
  @CsvSource({
    "RETR a b, FETCHES",
    "retr x, FETCHES",
    "STOR x, STORES",
    "STOU, STORES",
    "APPE x, APPENDS",
    "LIST, LISTS",
    "NLST -a, LISTS",
    "MLSD, LISTS",
    "REIN, REINITIALIZES",
    "AUTH TLS, NEGOTIATES_PROTECTION",
    "auth ssl, NEGOTIATES_PROTECTION",
    "ADAT x, NEGOTIATES_PROTECTION",
    "MIC x, NEGOTIATES_PROTECTION",
    "CONF x, NEGOTIATES_PROTECTION",
    "ENC x, NEGOTIATES_PROTECTION",
    "CCC, UNPROTECTS_COMMANDS",
    "PROT C, PROTECTS_DATA",
    "PROT P, PROTECTS_DATA",
    "MODE Z, CHANGES_MODE",
    "MODE, CHANGES_MODE",
    "STRU R, CHANGES_STRUCTURE",
    "REST 100, SETS_START",
    "REST 00, SETS_START"
  })
  void after_these_lines_client_and_server_would_not_agree(String line, Reason reason) {
    assertThat(effect(line)).isEqualTo(new Desynchronizes(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOOP",
        "SITE CHMOD 644 x",
        "STAT",
        "HELP",
        "SYST",
        "FEAT",
        "PWD",
        "DELE x",
        "MKD x",
        "RNFR x",
        "RNTO x",
        "SIZE x",
        "MDTM x",
        "MLST x",
        "TYPE A",
        "TYPE I",
        "MODE S",
        "mode s",
        "STRU F",
        "REST 0",
        "PASV",
        "EPSV",
        "PORT 1,2,3,4,5,6",
        "EPRT |1|::1|1|",
        "ABOR",
        "ALLO 1",
        "PBSZ 0",
        "OPTS UTF8 ON",
        "CLNT x",
        "LANG en",
        "RETRO x",
        "Everything Now"
      })
  void these_lines_are_no_concern_of_the_client(String line) {
    assertThat(effect(line)).isEqualTo(new VerbatimEffect.None());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CWD x", " cwd x", "XCWD x", "CDUP", "XCUP", "cwd\tx"})
  void these_lines_change_the_directory(String line) {
    assertThat(effect(line)).isEqualTo(new VerbatimEffect.Moves());
  }

  @Test
  void a_login_is_understood_and_its_secrets_stay_secret() {
    assertThat(effect("user anna b"))
        .isEqualTo(new VerbatimEffect.NamesUser(new CommandArgument("anna b")));
    assertThat(effect("PASS swordfish"))
        .isInstanceOf(VerbatimEffect.GivesPassword.class)
        .asString()
        .doesNotContain("swordfish");
    assertThat(effect("ACCT swordfish"))
        .isInstanceOf(VerbatimEffect.GivesAccount.class)
        .asString()
        .doesNotContain("swordfish");
  }

  @Test
  void goodbye_is_understood() {
    assertThat(effect("quit")).isEqualTo(new VerbatimEffect.Ends());
  }

  @Test
  void these_reasons_do_harm() {
    assertThat(
            Arrays.stream(Reason.values())
                .filter(Reason::doesHarm)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class))))
        .isEqualTo(
            EnumSet.copyOf(
                List.of(
                    Reason.NEGOTIATES_PROTECTION,
                    Reason.UNPROTECTS_COMMANDS,
                    Reason.PROTECTS_DATA,
                    Reason.CHANGES_MODE,
                    Reason.CHANGES_STRUCTURE,
                    Reason.SETS_START)));
  }

  private static VerbatimEffect effect(String line) {
    return VerbatimEffect.of(new CommandArgument(line));
  }
}
