package dev.hexftp.acceptance.performance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.adapter.cli.terminal.ProcessLocalShell;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.file.memory.FileKnownHosts;
import dev.hexftp.adapter.file.memory.ForgetfulHostMemory;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.application.credentials.NobodyKnown;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.proxy.ProxyRoute;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.testkit.user.AnswersInMemory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How many bytes of heap the thread of the client allocates, beside a server in the same process.
/// That depends on the code and the JDK, and on no clock.
///
/// Each limit is about twice the measured value, so that another JDK does not break it, and a
/// buffer for each file or an object for each line does.
@Timeout(120)
class AllocationTest {
  private static final int FILES = 100;
  private static final int MIB = 64;
  private static final long KIB = 1024;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path directory;
  private RunningServer server;
  private Shell shell;

  @BeforeEach
  void logIn() throws IOException {
    server = new EmbeddedFtpServer().start();
    Ticker ticker = () -> Duration.ofNanos(System.nanoTime());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Display display = new TextDisplay(nowhere, nowhere);
    shell =
        ShellGraph.shell(
            new DrivenPorts(
                new TcpNetwork(
                    NetworkOptions.DEFAULT,
                    _ -> new ProxyRoute.Direct(),
                    new TlsClient(TlsMaterial.NOTHING),
                    ticker),
                new NioLocalFiles(directory, LineEnd.LF),
                display,
                new AnswersInMemory(),
                new ProcessLocalShell("/bin/sh", "-c", Redirect.PIPE),
                ticker,
                new RandomPause(),
                new NobodyKnown(),
                new FileKnownHosts(directory.resolve("known"), Runnable::run),
                new ForgetfulHostMemory()),
            Preferences.of(Settings.INITIAL, new LoginPolicy.Wait()));
    does("open %s %d".formatted(server.host(), server.port()));
    does("user %s \"%s\"".formatted(server.account().user(), server.account().password()));
    does("prompt");
  }

  @AfterEach
  void end() {
    shell.end();
    server.close();
  }

  /// Measured: 21 KiB.
  @Test
  void a_file_that_is_fetched_costs_little() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.write(server.put("small" + i), new byte[4096]);
    }

    assertThat(allocatedBy("mget small*") / FILES).isBetween(1 * KIB, 45 * KIB);
  }

  /// Measured: 22 KiB.
  @Test
  void a_file_that_is_sent_costs_little() throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.write(directory.resolve("small" + i), new byte[4096]);
    }

    assertThat(allocatedBy("mput small*") / FILES).isBetween(1 * KIB, 45 * KIB);
  }

  /// Measured: 6 KiB down, 1 KiB up.
  @Test
  void a_mebibyte_costs_next_to_nothing() throws IOException {
    Files.write(server.put("big"), new byte[MIB * 1024 * 1024]);

    assertThat(allocatedBy("get big") / MIB).isLessThan(24 * KIB);
    assertThat(allocatedBy("put big") / MIB).isLessThan(8 * KIB);
  }

  /// Measured: 17 KiB down, 7 KiB up.
  @Test
  void a_mebibyte_of_text_costs_little_more() throws IOException {
    Files.write(server.put("big"), "a line of text\r\n".repeat(MIB * 65_536).getBytes(US_ASCII));
    does("ascii");

    assertThat(allocatedBy("get big") / MIB).isLessThan(70 * KIB);
    assertThat(allocatedBy("put big") / MIB).isLessThan(30 * KIB);
  }

  /// The second time, when everything is loaded.
  private long allocatedBy(String command) {
    does(command);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    does(command);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private void does(String line) {
    assertThat(shell.execute(line).failure()).as(line).isEmpty();
  }
}
