package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.proxy.Dante;
import dev.hexftp.acceptance.proxy.RunningProxy;
import dev.hexftp.acceptance.proxy.SocksProxy;
import dev.hexftp.acceptance.proxy.Tinyproxy;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Servers that are reached through a proxy, with everything that belongs to the session.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class ProxiesIT {
  private static final String POEM = "Tyger Tyger";

  /// The user of both proxies that want one, with the password of each as a URL writes it.
  private static final String TINYPROXY_LOGIN = "proxy-user:s3cret-proxy@";

  private static final String SOCKS_LOGIN = "proxy-user:s3cret%20proxy@";

  private static final String EXPOSED =
      "other users of this machine can read a password in the command line";

  @TempDir Path directory;

  /// A kind of proxy.
  ///
  /// @param prefix before its address
  record Kind(String name, String prefix, Starter starter) {
    @Override
    public String toString() {
      return name;
    }

    interface Starter {
      RunningProxy start() throws IOException;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("SOCKS 5 of Dante", "socks5://", Dante::start),
        new Kind("SOCKS 4 of Dante", "socks4://", Dante::start),
        new Kind("HTTP of Tinyproxy", "http://", Tinyproxy::start),
        new Kind("HTTP with a password", "http://" + TINYPROXY_LOGIN, Tinyproxy::startWithPassword),
        new Kind("SOCKS 4a", "socks4a://", SocksProxy::start),
        new Kind(
            "SOCKS 5h with a password", "socks5h://" + SOCKS_LOGIN, SocksProxy::startWithPassword));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void control_and_data_pass(Kind kind) throws IOException {
    try (RunningServer server = withPoem();
        RunningProxy proxy = kind.starter().start()) {
      FtpProgram program = FtpProgram.in(directory);
      Run run = fetch(program.with("all_proxy", kind.prefix() + proxy.address()), server);

      assertFetched(run);
      assertThat(proxy.connections())
          .hasSize(3)
          .startsWith(server.host() + ":" + server.port())
          .allMatch(each -> each.startsWith(server.host() + ":"));
    }
  }

  @Test
  void a_name_that_only_the_proxy_knows_is_left_to_it() throws IOException {
    try (RunningServer server = withPoem();
        RunningProxy proxy = SocksProxy.startWithPassword()) {
      String script =
          Commands.at("ftp.test", server.port(), server.account(), "get poem.txt", "ls", "bye");
      Run run =
          FtpProgram.in(directory)
              .script(script, "-n", "--proxy=socks5h://" + SOCKS_LOGIN + proxy.address());

      assertFetched(run, EXPOSED);
      assertThat(proxy.connections()).hasSize(3).allMatch(each -> each.startsWith("ftp.test:"));
    }
  }

  @Test
  void a_protected_session_passes_and_its_data_resume_it() throws IOException {
    ServerOptions options = ServerOptions.ipv4().with(Tls.explicit().required().demandingReuse());
    try (RunningServer server = new Vsftpd().start(options);
        RunningProxy proxy = Tinyproxy.start()) {
      server.put("poem.txt", POEM);
      Run run =
          fetch(
              server,
              "--proxy=http://" + proxy.address(),
              "--tls=explicit",
              "--ca-file=" + CertificateAuthority.TRUSTED.certificate());

      assertFetched(run);
      assertThat(proxy.connections()).hasSize(3);
    }
  }

  @Test
  void the_environment_names_a_proxy_and_exceptions() throws IOException {
    try (RunningServer server = withPoem();
        RunningProxy forAll = SocksProxy.start();
        RunningProxy forFtp = SocksProxy.start()) {
      FtpProgram program =
          FtpProgram.in(directory).with("ALL_PROXY", "socks5://" + forAll.address());
      Run all = fetch(program, server);
      int ofAll = forAll.connections().size();
      FtpProgram both = program.with("ftp_proxy", "socks5://" + forFtp.address());
      Run ftp = fetch(both, server);
      int ofFtp = forFtp.connections().size();
      Run except = fetch(both.with("no_proxy", "other.test,127.0.0.1"), server);
      Run none = fetch(both, server, "--proxy=none");
      Run named = fetch(both, server, "--noproxy=*");

      assertThat(Stream.of(all, ftp, except, none, named))
          .allSatisfy(run -> assertThat(run).exitsWith(0).warns());
      assertThat(ofAll).isEqualTo(3);
      assertThat(ofFtp).isEqualTo(3);
      assertThat(forAll.connections()).hasSize(3);
      assertThat(forFtp.connections()).hasSize(3);
    }
  }

  @Test
  void a_wrong_password_is_the_proxys_refusal_and_not_the_servers() throws IOException {
    try (RunningServer server = withPoem();
        RunningProxy socks = SocksProxy.startWithPassword();
        RunningProxy http = Tinyproxy.startWithPassword()) {
      Run wrong = fetch(server, "--proxy=socks5://proxy-user:wrong@" + socks.address());
      Run missing = fetch(server, "--proxy=socks5://" + socks.address());
      Run wrongHttp = fetch(server, "--proxy=http://proxy-user:wrong@" + http.address());

      assertThat(wrong)
          .exitsWith(4)
          .warns(EXPOSED, fault(socks, "refuses the user or the password"));
      assertThat(missing)
          .exitsWith(4)
          .warns(fault(socks, "demands a login; give it as USER:PASSWORD@ before the host"));
      assertThat(wrongHttp)
          .exitsWith(4)
          .warns(EXPOSED, fault(http, "refuses the user or the password"));
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void a_missing_proxy_is_distinguished_from_a_missing_server() throws IOException {
    int nobody = closedPort();
    try (RunningProxy proxy = SocksProxy.start();
        RunningProxy strict = SocksProxy.startRefusing(2)) {
      Run noProxy = connect(1, "--proxy=socks5://127.0.0.1:" + nobody);
      Run noServer = connect(nobody, "--proxy=socks5://" + proxy.address());
      Run forbidden = connect(nobody, "--proxy=socks5://" + strict.address());

      assertThat(noProxy)
          .exitsWith(4)
          .warns("the proxy 127.0.0.1 (port " + nobody + ") cannot be reached: connection refused");
      assertThat(noServer)
          .exitsWith(4)
          .warns(fault(proxy, "cannot reach the server: connection refused"));
      assertThat(forbidden)
          .exitsWith(4)
          .warns(fault(strict, "does not allow a connection to this server"));
    }
  }

  @Test
  void an_ftp_gateway_learns_from_the_name_of_the_user_where_to_go() throws IOException {
    try (var gateway =
        FakeFtpServer.script(
            s ->
                s.say("220 gateway\r\n")
                    .hear("USER alice@ftp.test")
                    .say("331 password?\r\n")
                    .hear("PASS s3cret")
                    .say("230 welcome\r\n")
                    .hear("FEAT")
                    .say("500 no\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      Run run =
          FtpProgram.in(directory)
              .with("FTP_PASSWORD", "s3cret")
              .script(
                  "bye\n",
                  "--proxy=ftp://" + gateway.host() + ":" + gateway.port(),
                  "--user=alice",
                  "--password-env=FTP_PASSWORD",
                  "ftp.test");

      assertThat(run).exitsWith(0).shows("220 gateway", "230 welcome").warns();
    }
  }

  private static RunningServer withPoem() throws IOException {
    RunningServer server = new EmbeddedFtpServer().start();
    server.put("poem.txt", POEM);
    return server;
  }

  private Run fetch(RunningServer server, String... flags) {
    return fetch(FtpProgram.in(directory), server, flags);
  }

  private static Run fetch(FtpProgram program, RunningServer server, String... flags) {
    String[] all = Stream.concat(Stream.of("-n"), Stream.of(flags)).toArray(String[]::new);
    return program.script(Commands.at(server, "get poem.txt", "ls", "bye"), all);
  }

  private Run connect(int port, String flag) {
    return FtpProgram.in(directory)
        .script(Commands.lines("open 127.0.0.1 " + port, "bye"), "-n", flag);
  }

  private void assertFetched(Run run, String... warnings) {
    assertThat(run).exitsWith(0).shows("226", "poem.txt", "226", "221").warns(warnings);
    assertThat(directory.resolve("poem.txt")).hasContent(POEM);
  }

  private static String fault(RunningProxy proxy, String predicate) {
    return "the proxy 127.0.0.1 (port " + proxy.endpoint().port() + ") " + predicate;
  }

  /// Free a moment ago. It is very unlikely that another process takes it in the meantime.
  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
