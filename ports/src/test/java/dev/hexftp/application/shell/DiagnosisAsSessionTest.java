package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.DiagnosisSamples.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/// `diagnose` sends the commands of a session: it runs on the same parts.
class DiagnosisAsSessionTest {
  @Test
  void the_virtual_host_is_named_before_the_login_so_that_its_own_login_is_examined() {
    ShellUnderTest test = shell(Option.of(new CommandArgument("www.example")), Option.none());
    test.server.answers("HOST www.example", "220 it is").sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(test.server.heard()).containsSubsequence("HOST www.example", "USER anna");
    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.WORKS);
  }

  @Test
  void a_server_without_the_virtual_host_learns_no_login() {
    ShellUnderTest test = shell(Option.of(new CommandArgument("www.example")), Option.none());
    test.server.answers("HOST www.example", "504 no such host");

    test.does("diagnose ftp.example");

    assertThat(test.server.heard()).doesNotContain("USER anna");
    assertThat(finding(test, Check.LOGIN).outcome()).isEqualTo(Outcome.FAILS);
  }

  @Test
  void the_client_names_itself_where_the_user_wants_that() {
    ShellUnderTest test = shell(Option.none(), Option.of(new CommandArgument("x/1")));
    test.server
        .answers("FEAT", "211-can", " CLNT", " UTF8", "211 end")
        .answers("CLNT x/1", "200 hello")
        .answers("OPTS UTF8 ON", "200 on")
        .sends("LIST", "");

    test.does("diagnose ftp.example");

    assertThat(test.server.heard()).containsSubsequence("CLNT x/1", "OPTS UTF8 ON");
    assertThat(finding(test, Check.UTF8).outcome()).isEqualTo(Outcome.WORKS);
  }

  private static ShellUnderTest shell(
      Option<CommandArgument> virtualHost, Option<CommandArgument> clientName) {
    ShellUnderTest test =
        new ShellUnderTest(
            new Preferences(
                Settings.INITIAL,
                new LoginPolicy.Wait(),
                Deadlines.DEFAULT,
                TlsPreferences.DEFAULT,
                RetryPreferences.DEFAULT,
                PassiveAddress.OF_PEER,
                ProxyChoice.DIRECT,
                new NegotiationPreferences(virtualHost, clientName, Option.none()),
                Pipelining.OFF));
    Secret.of("secret")
        .map(Credentials.of(new CommandArgument("anna"))::withPassword)
        .peek(anna -> test.credentials.with("ftp.example", anna));
    return test;
  }
}
