package dev.hexftp.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.fixture.Chance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private static final String CANARY = "s3cr3t";
  private static final Secret SECRET = Secret.of(CANARY).get();

  @Test
  void a_secret_prints_as_stars_wherever_it_is() {
    assertThat(SECRET).hasToString("****");
    assertThat(new FtpCommand.Pass(SECRET).toString()).doesNotContain(CANARY);
    assertThat(new FtpCommand.Acct(SECRET).toString()).doesNotContain(CANARY);
  }

  @Test
  void the_stars_do_not_tell_how_long_the_secret_is() {
    check(new FtpCommand.Pass(SECRET), "PASS ****");
    check(new FtpCommand.Pass(Secret.of("").get()), "PASS ****");
    check(new FtpCommand.Acct(SECRET), "ACCT ****");
  }

  @Test
  void other_commands_are_shown_as_they_are_sent() {
    check(new FtpCommand.User(argument("alice")), "USER alice");
    check(new FtpCommand.User(CommandArgument.NONE), "USER ");
    check(new FtpCommand.Quit(), "QUIT");
    check(new FtpCommand.List(CommandArgument.NONE), "LIST");
    check(new FtpCommand.Retr(argument("PASS word")), "RETR PASS word");
    Endpoint here = new Endpoint(new HostAddress.Ipv4(192, 0, 2, 5), new Port(51_213));
    check(new FtpCommand.Port(here), "PORT 192,0,2,5,200,13");
  }

  @Test
  void a_secret_that_the_user_wrote_out_is_masked_too() {
    verbatim("PASS s3cr3t", "PASS ****");
    verbatim("pass s3cr3t", "pass ****");
    verbatim("PaSs s3cr3t", "PaSs ****");
    verbatim("Acct s3cr3t", "Acct ****");
    verbatim("  PASS s3cr3t", "PASS ****");
    verbatim("PASS   s3cr3t  ", "PASS ****");
    verbatim("PASS\ts3cr3t", "PASS ****");
    verbatim("\tPASS s3cr3t and more", "PASS ****");
  }

  @Test
  void text_that_only_looks_like_a_secret_is_shown() {
    verbatim("PASS", "PASS");
    verbatim("pasv", "pasv");
    verbatim("PASSWD x", "PASSWD x");
    verbatim("SITE PASS", "SITE PASS");
    verbatim("SITE PSWD old new", "SITE PSWD ****");
    verbatim("site passwd new", "site passwd ****");
    verbatim("SITE ADDUSER anna s3cr3t", "SITE ADDUSER ****");
    verbatim("SITE CHMOD 644 PASSWD", "SITE CHMOD 644 PASSWD");
    verbatim("  noop ", "  noop ");
    verbatim("", "");
  }

  @Test
  void no_letter_case_and_no_spacing_lets_a_secret_through() {
    Chance.forCases(
        1_000,
        chance -> {
          String verb = anyCase(chance, chance.oneOf(List.of("PASS", "ACCT")));
          String before = " \t".substring(chance.upTo(2)).repeat(chance.upTo(3));
          String between = chance.oneOf(List.of(" ", "\t", "  ", " \t ", "\f"));

          String shown =
              masked(new FtpCommand.Verbatim(argument(before + verb + between + CANARY)));

          assertThat(shown).isEqualTo(verb + " ****");
        });
  }

  private static String anyCase(Chance chance, String word) {
    StringBuilder text = new StringBuilder();
    word.chars()
        .mapToObj(Character::toString)
        .map(letter -> chance.toss() ? letter : letter.toLowerCase(Locale.ROOT))
        .forEach(text::append);
    return text.toString();
  }

  private static void check(FtpCommand command, String shown) {
    assertThat(masked(command)).isEqualTo(shown);
  }

  private static void verbatim(String line, String shown) {
    check(new FtpCommand.Verbatim(argument(line)), shown);
  }

  private static String masked(FtpCommand command) {
    return CommandEncoder.masked(command);
  }

  private static CommandArgument argument(String text) {
    return new CommandArgument(text);
  }
}
