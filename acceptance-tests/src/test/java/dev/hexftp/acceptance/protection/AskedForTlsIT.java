package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EachServer;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.tls.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The ways to ask for TLS: an option, a URL, a command.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class AskedForTlsIT {
  @TempDir private Path directory;

  @EachServer
  void implicit_tls(ServerUnderTest kind) throws IOException {
    try (RunningServer server = start(kind, Tls.implicit())) {
      server.put("a.txt", "content");

      Run byOption =
          Visitor.in(directory)
              .saying("--tls=implicit", Visitor.trusting())
              .visit(server, "get a.txt option.txt");
      Run byUrl = byUrl("ftps", server, "get a.txt url.txt");
      Run byCommand = byCommand("tls implicit", server, "get a.txt command.txt");

      assertThat(byOption).exitsWith(0).warns();
      assertThat(byUrl).exitsWith(0).warns();
      assertThat(byCommand).exitsWith(0).warns();
      assertThat(directory.resolve("option.txt")).hasContent("content");
      assertThat(directory.resolve("url.txt")).hasContent("content");
      assertThat(directory.resolve("command.txt")).hasContent("content");
    }
  }

  @EachServer
  void explicit_tls(ServerUnderTest kind) throws IOException {
    try (RunningServer server = start(kind, Tls.explicit().required())) {
      server.put("a.txt", "content");

      Run byUrl = byUrl("ftpes", server, "get a.txt url.txt");
      Run byCommand = byCommand("tls explicit", server, "get a.txt command.txt");

      assertThat(byUrl).exitsWith(0).warns();
      assertThat(byCommand).exitsWith(0).warns();
      assertThat(directory.resolve("url.txt")).hasContent("content");
      assertThat(directory.resolve("command.txt")).hasContent("content");
    }
  }

  /// Where nothing says that the user wants TLS, the program behaves as ftp.exe does.
  @Test
  void without_the_option_there_is_no_tls() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit())) {
      Run run = Visitor.in(directory).visit(server, "tls", "dir");

      assertThat(run)
          .exitsWith(0)
          .shows("TLS: off; data: private.", "Connection to 127.0.0.1: in the clear.")
          .warns();
      assertThat(server.commands()).doesNotContain("AUTH TLS");
    }
  }

  @Test
  void the_command_shows_the_negotiated_protection() throws IOException {
    try (RunningServer server = start(new EmbeddedFtpServer(), Tls.explicit().required())) {
      Run run = Visitor.trustingIn(directory).visit(server, "tls", "dir");

      assertThat(run)
          .exitsWith(0)
          .shows(
              "TLS: explicit; data: private.",
              "Connection to 127.0.0.1: TLS 1.3, TLS_AES_256_GCM_SHA384, certificate of "
                  + Shown.by(Identity.GOOD).subject()
                  + ", SHA-256 "
                  + Shown.by(Identity.GOOD).fingerprint()
                  + "; data private.")
          .warns();
    }
  }

  @Test
  void the_newest_version_may_be_too_new() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit().required())) {
      server.put("a.txt", "content");

      Run run =
          Visitor.trustingIn(directory).saying("--tls-max=1.2").visit(server, "tls", "get a.txt");

      assertThat(run).exitsWith(0).shows("Connection to 127.0.0.1: TLS 1.2, ").warns();
      assertThat(directory.resolve("a.txt")).hasContent("content");
    }
  }

  /// Data before PROT are in the clear (RFC 4217 §9).
  @Test
  void data_may_be_in_the_clear() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit())) {
      server.put("a.txt", "content");

      Run run =
          Visitor.trustingIn(directory)
              .saying("--tls-data=clear")
              .visit(server, "tls", "get a.txt");

      assertThat(run).exitsWith(0).shows("; data in the clear.").warns();
      assertThat(server.commands()).doesNotContain("PROT P");
      assertThat(directory.resolve("a.txt")).hasContent("content");
    }
  }

  @Test
  void data_in_the_clear_and_protected_again_in_one_session() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit())) {
      server.put("a.txt", "content");

      Run run =
          Visitor.trustingIn(directory)
              .visit(
                  server,
                  "get a.txt 1.txt",
                  "tls clear",
                  "get a.txt 2.txt",
                  "tls private",
                  "get a.txt 3.txt");

      assertThat(run).exitsWith(0).warns();
      assertThat(server.commands()).containsSubsequence("PROT P", "PROT C", "PROT P");
      assertThat(directory.toFile().list()).containsExactlyInAnyOrder("1.txt", "2.txt", "3.txt");
    }
  }

  private Run byUrl(String scheme, RunningServer server, String command) {
    return FtpProgram.in(directory)
        .run(
            List.of(
                "-n",
                Visitor.trusting(),
                "-s:" + FtpProgram.SCRIPT,
                scheme + "://" + server.host() + ":" + server.port()),
            Visitor.login(server) + "\n" + command + "\nbye\n",
            "");
  }

  private Run byCommand(String wish, RunningServer server, String command) {
    return FtpProgram.in(directory)
        .script(
            String.join(
                "\n",
                wish,
                "open " + server.host() + " " + server.port(),
                Visitor.login(server),
                command,
                "bye\n"),
            "-n",
            Visitor.trusting());
  }

  private static RunningServer start(ServerUnderTest kind, Tls tls) throws IOException {
    return kind.start(ServerOptions.ipv4().with(tls));
  }
}
