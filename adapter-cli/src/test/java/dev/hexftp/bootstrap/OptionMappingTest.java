package dev.hexftp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.cli.options.Invocation;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.InvocationReader;
import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.PortRange;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.text.WireCharset;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.Trust;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionMappingTest {
  @Test
  void without_options_everything_is_as_usual() {
    OptionMapping mapping = mapping();

    assertThat(mapping.network()).isEqualTo(NetworkOptions.DEFAULT);
    assertThat(mapping.preferences(ProxyChoice.DIRECT)).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void the_network_gets_its_options() {
    OptionMapping mapping =
        mapping(
            "-x:1000",
            "-r:2000",
            "-b:3",
            "-w:4000",
            "-a",
            "-6",
            "--keepalive=0",
            "--active-ports=5000-5001",
            "--active-address=192.0.2.1",
            "--encoding=windows-1252");

    assertThat(mapping.network())
        .isEqualTo(
            new NetworkOptions(
                AddressFamilies.IPV6_ONLY,
                KeepAlive.OFF,
                new SocketOptions(
                    Option.of(1_000),
                    Option.of(2_000),
                    true,
                    new CopyBuffers(Option.of(4_000), Option.of(3))),
                new ActiveOptions(
                    PortRange.parse("5000-5001"), HostAddress.parse("192.0.2.1"), false),
                WireCharset.named("windows-1252").getOrElseThrow(AssertionError::new)));
    assertThat(mapping("-4", "--keepalive=7").network().families())
        .isEqualTo(AddressFamilies.IPV4_ONLY);
    assertThat(mapping("-4", "--keepalive=7").network().keepAlive()).isEqualTo(new KeepAlive(7));
  }

  @Test
  void the_application_gets_its_preferences() {
    Preferences preferences =
        mapping(
                "--tls=implicit",
                "--tls-data=clear",
                "--tls-max=1.2",
                "--trust=any",
                "--data-address=reply",
                "--retries=3",
                "--retry-delay=7",
                "--data-connect-timeout=9",
                "--virtual-host=v",
                "--client-name=c",
                "--language=en",
                "--tls-unclosed=old.example")
            .preferences(ProxyChoice.DIRECT);

    assertThat(preferences.security())
        .isEqualTo(
            new TlsPreferences(
                TlsMode.IMPLICIT,
                ProtectionLevel.CLEAR,
                Trust.ANY,
                Set.of(),
                TlsVersion.TLS_1_2,
                Set.of(new HostName("old.example"))));
    assertThat(preferences.passiveAddress()).isEqualTo(PassiveAddress.AS_SAID);
    assertThat(preferences.persistence()).isEqualTo(new RetryPreferences(3, Duration.ofSeconds(7)));
    assertThat(preferences.deadlines().dataOpening()).isEqualTo(Duration.ofSeconds(9));
    assertThat(preferences.deadlines().reply()).isEqualTo(Deadlines.DEFAULT.reply());
    assertThat(preferences.introduction())
        .isEqualTo(new NegotiationPreferences(argument("v"), argument("c"), argument("en")));
  }

  @Test
  void the_flags_decide_about_the_login() {
    assertThat(policy("-n", "-A")).isEqualTo(new LoginPolicy.Wait());
    assertThat(policy("-A")).isEqualTo(new LoginPolicy.Anonymous("me@here"));
    assertThat(policy()).isEqualTo(new LoginPolicy.Ask());
  }

  private static LoginPolicy policy(String... arguments) {
    return mapping(arguments).preferences(ProxyChoice.DIRECT).loginPolicy();
  }

  private static Option<CommandArgument> argument(String text) {
    return Option.of(new CommandArgument(text));
  }

  private static OptionMapping mapping(String... arguments) {
    if (InvocationReader.read(List.of(arguments))
        instanceof Invocation.Run(InvocationOptions options)) {
      return new OptionMapping(options, false, "me@here");
    }
    throw new AssertionError("not understood: " + List.of(arguments));
  }
}
