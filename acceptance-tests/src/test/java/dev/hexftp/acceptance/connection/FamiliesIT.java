package dev.hexftp.acceptance.connection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The version of IP that a user insists on.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class FamiliesIT {
  @TempDir Path directory;

  @Test
  void a_name_is_looked_up_in_the_version_that_is_wanted() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start(ServerOptions.ipv4())) {
      Run ipv4 = connect("-4", "localhost", server.port());
      int commands = server.commands().size();
      Run ipv6 = connect("-6", "localhost", server.port());

      assertThat(ipv4).exitsWith(0).shows("Connected to localhost.", "221").warns();
      assertThat(ipv6).exitsWith(4).showsNoLine("Connected");
      assertThat(server.commands()).hasSize(commands);
    }
  }

  @Test
  void an_address_of_the_other_version_is_refused_with_the_option() throws IOException {
    try (RunningServer server = new EmbeddedFtpServer().start(ServerOptions.ipv6())) {
      Run ipv6 = connect("--ipv6", server.host(), server.port());
      int commands = server.commands().size();
      Run ipv4 = connect("--ipv4", server.host(), server.port());

      assertThat(ipv6).exitsWith(0).shows("Connected to ::1.", "221").warns();
      assertThat(ipv4).exitsWith(4).warns("'::1' has no IPv4 address, and -4 allows no other");
      assertThat(server.commands()).hasSize(commands);
    }
  }

  private Run connect(String flag, String host, int port) {
    return FtpProgram.in(directory)
        .script(Commands.lines("open " + host + " " + port, "bye"), "-n", flag);
  }
}
