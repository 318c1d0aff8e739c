package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.network.BlackHole;
import dev.hexftp.acceptance.network.ControlRelay;
import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The findings of `diagnose` at real servers, with and without obstacles on the way.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class DiagnoseIT {
  private static final String TRUSTING = "--ca-file=" + CertificateAuthority.TRUSTED.certificate();

  @TempDir Path directory;

  @EachServer
  void a_server_without_tls(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start()) {
      server.put("poem.txt", "Tyger Tyger");
      Diagnosed diagnosed = diagnose(server.host(), server.port(), server);

      assertThat(diagnosed.run()).exitsWith(0).warns();
      assertThat(diagnosed.outcomeOf("connection")).isEqualTo("works");
      assertThat(diagnosed.outcomeOf("explicit-tls")).isEqualTo("fails");
      assertThat(diagnosed.outcomeOf("login")).isEqualTo("works");
      assertThat(Stream.of("epsv", "pasv", "passive-address", "port", "eprt", "size"))
          .allSatisfy(check -> assertThat(diagnosed.outcomeOf(check)).isEqualTo("works"));
      assertThat(diagnosed.options()).isEmpty();
      assertThat(server.home().toFile().list()).containsExactly("poem.txt");
    }
  }

  @EachServer
  void a_server_with_tls(ServerUnderTest kind) throws IOException {
    try (RunningServer server = kind.start(ServerOptions.ipv4().with(Tls.explicit().required()))) {
      Diagnosed diagnosed =
          diagnose(server.host(), server.port(), server, TRUSTING, "--tls=explicit");

      assertThat(diagnosed.run()).exitsWith(0).warns();
      assertThat(
              Stream.of(
                  "explicit-tls", "certificate", "tls-1-2", "data-protection", "epsv", "pasv"))
          .allSatisfy(check -> assertThat(diagnosed.outcomeOf(check)).isEqualTo("works"));
      assertThat(diagnosed.options()).containsExactly("--tls=explicit");
    }
  }

  @Test
  void a_certificate_without_a_known_authority_is_reported_with_the_pin_that_would_accept_it()
      throws IOException {
    Tls tls = Tls.explicit().required().presenting(Identity.SELF_SIGNED);
    try (RunningServer server = new Vsftpd().start(ServerOptions.ipv4().with(tls))) {
      Diagnosed diagnosed = diagnose(server.host(), server.port(), server, "--tls=explicit");

      assertThat(diagnosed.outcomeOf("certificate")).isEqualTo("fails");
      assertThat(diagnosed.outcomeOf("login")).isEqualTo("not-tried");
      assertThat(diagnosed.options())
          .contains("--tls=explicit", "--pin=" + Identity.SELF_SIGNED.pin());
      assertThat(server.commands()).noneMatch(command -> command.startsWith("PASS"));
    }
  }

  @Test
  void that_sessions_must_be_reused_is_found_out() throws IOException {
    Tls tls = Tls.explicit().required();
    ServerOptions options = ServerOptions.ipv4();
    try (RunningServer strict = new Vsftpd().start(options.with(tls.demandingReuse()));
        RunningServer lenient = new Vsftpd().start(options.with(tls))) {
      Diagnosed demanded =
          diagnose(strict.host(), strict.port(), strict, TRUSTING, "--tls=explicit");
      Diagnosed not = diagnose(lenient.host(), lenient.port(), lenient, TRUSTING, "--tls=explicit");

      assertThat(demanded.detailOf("session-reuse")).isEqualTo("demanded, and given");
      assertThat(not.detailOf("session-reuse")).isEqualTo("not demanded");
      assertThat(demanded.outcomeOf("epsv")).isEqualTo("works");
    }
  }

  @Test
  void a_port_that_swallows_is_distinguished_from_one_that_does_not() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var hole = BlackHole.open();
        var relay =
            ControlRelay.before(
                server,
                it -> it.rewrite("229", _ -> "229 come in (|||" + hole.port() + "|)\r\n"))) {
      Diagnosed diagnosed =
          diagnose(relay.host(), relay.port(), server, "--data-connect-timeout=1");

      assertThat(diagnosed.outcomeOf("epsv")).isEqualTo("fails");
      assertThat(diagnosed.detailOf("epsv")).contains("timed out");
      assertThat(diagnosed.outcomeOf("pasv")).isEqualTo("works");
    }
  }

  @Test
  void a_lie_about_the_address_is_caught() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start();
        var relay = ControlRelay.before(server, it -> it.announceAddress("10.0.0.5"))) {
      Diagnosed diagnosed = diagnose(relay.host(), relay.port(), server);

      assertThat(diagnosed.outcomeOf("pasv")).isEqualTo("works");
      assertThat(diagnosed.outcomeOf("passive-address")).isEqualTo("warns");
      assertThat(diagnosed.detailOf("passive-address"))
          .isEqualTo("the server says 10.0.0.5, a local address, and is at 127.0.0.1");
    }
  }

  @Test
  void a_host_that_swallows_ends_it_early() throws IOException {
    try (var hole = BlackHole.open()) {
      String command = "diagnose --format=json " + Commands.url("", "127.0.0.1", hole.port());
      Run run = FtpProgram.in(directory).script(command + "\n", "-n", "--connect-timeout=1");
      var diagnosed = new Diagnosed(run);

      assertThat(run).exitsWith(4);
      assertThat(diagnosed.outcomeOf("connection")).isEqualTo("fails");
      assertThat(diagnosed.outcomeOf("login")).isEqualTo("not-tried");
    }
  }

  @Test
  void people_get_a_table() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      Run run = FtpProgram.in(directory).script("diagnose " + Commands.url(server) + "\n", "-n");

      assertThat(run)
          .exitsWith(0)
          .shows(
              "127.0.0.1, port " + server.port(),
              "connection        works",
              "not tried: login (no login known; give --user and a password option)",
              "Options to use:",
              "  --user=NAME")
          .warns();
    }
  }

  private Diagnosed diagnose(String host, int port, RunningServer server, String... flags) {
    String[] all =
        Stream.concat(
                Stream.of(flags),
                Stream.of("--user=" + server.account().user(), "--password-env=FTP_PASSWORD"))
            .toArray(String[]::new);
    String command = "diagnose --format=json " + Commands.url("", host, port);
    return new Diagnosed(
        FtpProgram.in(directory)
            .with("FTP_PASSWORD", server.account().password())
            .script(command + "\n", all));
  }
}
