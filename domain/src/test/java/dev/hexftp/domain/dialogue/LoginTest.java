package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.ALICE;
import static dev.hexftp.domain.dialogue.Samples.SECRET;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.LoggedIn;
import dev.hexftp.domain.dialogue.Action.Ask;
import dev.hexftp.domain.dialogue.Action.Wanted;
import dev.hexftp.domain.dialogue.Event.SecretGiven;
import dev.hexftp.domain.dialogue.Event.SecretWithheld;
import dev.hexftp.domain.failure.Failure;
import org.junit.jupiter.api.Test;

class LoginTest {
  private static final Credentials WITH_PASSWORD = ALICE.withPassword(SECRET);
  private static final Secret ACCOUNT = Secret.of("acc").get();

  @Test
  void user_and_password() {
    login(ALICE)
        .sends("USER alice")
        .hears("331 Password?")
        .does(new Ask(Wanted.PASSWORD))
        .meets(new SecretGiven(SECRET))
        .sends("PASS open sesame")
        .hears("230-Welcome", "230 In.")
        .gives(LoggedIn::reply, reply("230-Welcome", "230 In."));
  }

  @Test
  void a_password_that_is_known_is_not_asked_for() {
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("230 In.")
        .gives(LoggedIn::reply, reply("230 In."));
  }

  @Test
  void a_needless_password_is_neither_asked_for_nor_sent() {
    login(ALICE).sends("USER alice").hears("230 In.").gives(LoggedIn::reply, reply("230 In."));
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("232 In.")
        .gives(LoggedIn::reply, reply("232 In."));
  }

  @Test
  void an_account_after_the_password() {
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("332 Account?")
        .does(new Ask(Wanted.ACCOUNT))
        .meets(new SecretGiven(ACCOUNT))
        .sends("ACCT acc")
        .hears("230 In.")
        .gives(LoggedIn::reply, reply("230 In."));
  }

  @Test
  void an_account_without_a_password() {
    login(ALICE)
        .sends("USER alice")
        .hears("332 Account?")
        .does(new Ask(Wanted.ACCOUNT))
        .meets(new SecretGiven(ACCOUNT))
        .sends("ACCT acc")
        .hears("230 In.")
        .gives(LoggedIn::reply, reply("230 In."));
  }

  @Test
  void an_account_that_is_known_is_sent_even_when_the_server_did_not_ask() {
    login(WITH_PASSWORD.withAccount(ACCOUNT))
        .sends("USER alice")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("230 In.")
        .sends("ACCT acc")
        .hears("202 Not needed.")
        .gives(LoggedIn::reply, reply("202 Not needed."));
  }

  @Test
  void an_empty_user_name_is_sent_like_any_other() {
    login(Credentials.of(CommandArgument.NONE))
        .sends("USER ")
        .hears("501 Who?")
        .fails(new Failure.LoginRefused(reply("501 Who?")));
  }

  @Test
  void a_refusal_at_any_point_is_a_refused_login() {
    login(ALICE)
        .sends("USER alice")
        .hears("530 No.")
        .fails(new Failure.LoginRefused(reply("530 No.")));
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("530 Wrong.")
        .fails(new Failure.LoginRefused(reply("530 Wrong.")));
    login(WITH_PASSWORD.withAccount(ACCOUNT))
        .sends("USER alice")
        .hears("332 Account?")
        .sends("ACCT acc")
        .hears("430 Later.")
        .fails(new Failure.LoginRefused(reply("430 Later.")));
  }

  @Test
  void a_server_that_asks_for_the_same_again_and_again_is_refused() {
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("331 Password?")
        .fails(new Failure.LoginRefused(reply("331 Password?")));
    login(ALICE.withAccount(ACCOUNT))
        .sends("USER alice")
        .hears("332 Account?")
        .sends("ACCT acc")
        .hears("332 Account?")
        .fails(new Failure.LoginRefused(reply("332 Account?")));
  }

  @Test
  void preliminary_replies_are_passed_over() {
    login(WITH_PASSWORD)
        .sends("USER alice")
        .hears("120 Wait.")
        .hears("331 Password?")
        .sends("PASS open sesame")
        .hears("120 Wait.")
        .hears("230 In.")
        .gives(LoggedIn::reply, reply("230 In."));
  }

  @Test
  void a_user_without_a_secret_is_not_logged_in() {
    login(ALICE)
        .sends("USER alice")
        .hears("331 Password?")
        .does(new Ask(Wanted.PASSWORD))
        .meets(new SecretWithheld())
        .fails(new Failure.InputEnded());
    login(ALICE)
        .sends("USER alice")
        .hears("332 Account?")
        .does(new Ask(Wanted.ACCOUNT))
        .meets(new SecretWithheld())
        .fails(new Failure.InputEnded());
  }

  @Test
  void a_login_can_be_repeated_without_asking_again() {
    login(ALICE)
        .sends("USER alice")
        .hears("331 Password?")
        .does(new Ask(Wanted.PASSWORD))
        .meets(new SecretGiven(SECRET))
        .sends("PASS open sesame")
        .hears("332 Account?")
        .does(new Ask(Wanted.ACCOUNT))
        .meets(new SecretGiven(ACCOUNT))
        .sends("ACCT acc")
        .hears("230 In.")
        .gives(LoggedIn::credentials, ALICE.withPassword(SECRET).withAccount(ACCOUNT));
  }

  private static Talk<LoggedIn> login(Credentials credentials) {
    return Talk.of(Login.begin(credentials));
  }
}
