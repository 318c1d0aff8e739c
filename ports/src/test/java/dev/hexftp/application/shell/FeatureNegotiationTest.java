package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.Trust;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The commands to a server beside the login, and their consequences.
class FeatureNegotiationTest {
  private static final String OPEN = "open " + ShellUnderTest.HOST;

  @Test
  void which_host_is_meant_is_said_before_anything_else() {
    ShellUnderTest test = shell(introduction("www.example", "", ""));
    test.server.answers("HOST www.example", "220 it is");

    test.does(OPEN).does("user anna secret");

    assertThat(test.server.heard()).startsWith("HOST www.example", "USER anna");
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void which_host_is_meant_is_the_name_that_tls_asks_for_and_knows_it_by() {
    Preferences wanted =
        with(TlsSamples.wanting(TlsMode.EXPLICIT, Trust.TOFU), introduction("www.example", "", ""));
    ShellUnderTest test = new ShellUnderTest(wanted);
    List<HostName> asked = new ArrayList<>();
    test.server
        .protectedBy(TlsSamples.session(TlsSamples.SELF_SIGNED))
        .on(
            "HOST www.example",
            peer -> {
              peer.serverName().forEach(asked::add);
              peer.say("220 it is");
            });

    test.does(OPEN);

    HostName virtual = new HostName("www.example");
    assertThat(asked).containsExactly(virtual);
    assertThat(test.knownHosts.find(virtual, Port.FTP))
        .isEqualTo(Either.right(Option.of(TlsSamples.SELF_SIGNED.asKnown())));
    assertThat(test.knownHosts.find(new HostName(ShellUnderTest.HOST), Port.FTP))
        .isEqualTo(Either.right(Option.none()));
  }

  @Test
  void an_address_of_ipv6_stands_in_brackets() {
    ShellUnderTest test = shell(introduction("2001:db8::1", "", ""));
    test.server.answers("HOST [2001:db8::1]", "220 it is");

    test.does(OPEN);

    assertThat(test.server.heard()).containsExactly("HOST [2001:db8::1]");
  }

  @Test
  void a_server_without_the_host_is_not_logged_in_to() {
    ShellUnderTest test = shell(introduction("www.example", "", ""));
    test.server.answers("HOST www.example", "504 no such host");

    Failure failure = test.fails(OPEN);

    assertThat(failure).isInstanceOf(Failure.Refused.class);
    assertThat(test.server.heard()).doesNotContain("USER anna");
    assertThat(test.display.output()).contains("504 no such host");
  }

  @Test
  void a_server_that_does_not_know_of_hosts_is_taken_as_it_is() {
    for (String refusal : new String[] {"500 what", "502 not here"}) {
      ShellUnderTest test = shell(introduction("www.example", "", ""));
      test.server.answers("HOST www.example", refusal);

      test.does(OPEN).does("user anna secret");

      assertThat(test.display.diagnostics()).contains("ignores --virtual-host");
    }
  }

  @Test
  void client_name_and_language_are_sent_to_servers_that_offer_them() {
    ShellUnderTest test = shell(introduction("", "x/1", "de"));
    test.server
        .answers("FEAT", "211-can", " CLNT", " UTF8", " LANG EN*;DE", "211 end")
        .answers("CLNT x/1", "200 hello")
        .answers("OPTS UTF8 ON", "200 always")
        .answers("LANG de", "200 gut");

    test.does(OPEN).does("user anna secret");

    assertThat(test.heardSinceLogin()).containsExactly("CLNT x/1", "OPTS UTF8 ON", "LANG de");
    assertThat(test.display.diagnostics()).isEmpty();
  }

  @Test
  void a_missing_or_refused_feature_is_reported_and_harms_nothing() {
    ShellUnderTest test = shell(introduction("", "x/1", "de"));
    test.server.answers("FEAT", "211-can", " LANG EN*", "211 end").answers("LANG de", "504 no");

    test.does(OPEN).does("user anna secret");

    assertThat(test.heardSinceLogin()).containsExactly("LANG de");
    assertThat(test.display.diagnostics()).contains("ignores --client-name", "ignores --language");
  }

  @Test
  void a_server_whose_names_are_not_utf8_is_not_asked_for_it() {
    WireCharset latin = WireCharset.named("ISO-8859-1").getOrElseThrow(AssertionError::new);
    ShellUnderTest test =
        new ShellUnderTest(
            Preferences.of(Settings.startingIn(Dialect.OURS, latin), new LoginPolicy.Wait()));

    test.does(OPEN).does("user anna secret");

    assertThat(test.server.heard()).doesNotContain("FEAT", "OPTS UTF8 ON");
  }

  @Test
  void a_name_that_the_character_set_has_not_is_never_sent_in_another_way() {
    WireCharset latin = WireCharset.named("ISO-8859-1").getOrElseThrow(AssertionError::new);
    ShellUnderTest test =
        new ShellUnderTest(
            Preferences.of(Settings.startingIn(Dialect.OURS, latin), new LoginPolicy.Wait()));
    test.does(OPEN).does("user anna secret");
    int heardBefore = test.server.heard().size();

    Failure failure = test.fails("cd \u0436");

    assertThat(failure).isEqualTo(new Failure.UnwritableText("CWD \u0436", latin));
    assertThat(test.server.heard()).hasSize(heardBefore);
    test.server.answers("CWD a", "250 there");
    test.does("cd a");
  }

  @Test
  void a_password_that_the_character_set_has_not_is_not_shown() {
    WireCharset latin = WireCharset.named("ISO-8859-1").getOrElseThrow(AssertionError::new);
    ShellUnderTest test =
        new ShellUnderTest(
            Preferences.of(Settings.startingIn(Dialect.OURS, latin), new LoginPolicy.Wait()));
    test.does(OPEN);

    assertThat(test.fails("user anna \u0436"))
        .isEqualTo(new Failure.UnwritableText("PASS ****", latin));
  }

  private static ShellUnderTest shell(NegotiationPreferences introduction) {
    return new ShellUnderTest(
        with(
            Preferences.of(Settings.startingIn(Dialect.OURS), new LoginPolicy.Wait()),
            introduction));
  }

  private static Preferences with(Preferences usual, NegotiationPreferences introduction) {
    return new Preferences(
        usual.settings(),
        usual.loginPolicy(),
        usual.deadlines(),
        usual.security(),
        usual.persistence(),
        usual.passiveAddress(),
        usual.proxies(),
        introduction,
        usual.pipelining());
  }

  private static NegotiationPreferences introduction(String host, String client, String language) {
    return new NegotiationPreferences(argument(host), argument(client), argument(language));
  }

  private static Option<CommandArgument> argument(String text) {
    return CommandArgument.of(text).filter(argument -> !argument.isEmpty());
  }
}
