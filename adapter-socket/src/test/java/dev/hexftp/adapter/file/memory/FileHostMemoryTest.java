package dev.hexftp.adapter.file.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.memory.HostMemory;
import dev.hexftp.testkit.memory.HostMemoryContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileHostMemoryTest implements HostMemoryContract {
  private static final HostName HOST = new HostName("h");
  private static final ServerProfile HABITS = ServerProfile.NONE.withDataMethod(DataMethod.PASV);

  private final Path file = Jimfs.newFileSystem(Configuration.unix()).getPath("/home/me/ftp/hosts");

  @Override
  public HostMemory memory() {
    return new FileHostMemory(file);
  }

  @Test
  void each_host_has_one_line_and_the_newest_stands_last() throws IOException {
    memory().remember(HOST, Port.FTP, HABITS);
    memory()
        .remember(
            new HostName("other"),
            new Port(2_121),
            ServerProfile.NONE.withHighest(TlsVersion.TLS_1_2));
    memory().remember(HOST, Port.FTP, HABITS.withDataMethod(DataMethod.EPSV));

    assertThat(Files.readAllLines(file)).containsExactly("other 2121 - 1.2", "h 21 EPSV 1.3");
  }

  @Test
  void of_a_host_that_stands_no_pipelining_that_is_said() throws IOException {
    memory().remember(HOST, Port.FTP, HABITS.withoutPipelining());

    assertThat(Files.readAllLines(file)).containsExactly("h 21 PASV 1.3 OFF");
  }

  @Test
  void known_facts_are_not_written_again() throws IOException {
    memory().remember(HOST, Port.FTP, HABITS);
    memory().remember(new HostName("other"), Port.FTP, HABITS);
    memory().remember(HOST, Port.FTP, HABITS);

    assertThat(Files.readAllLines(file)).containsExactly("h 21 PASV 1.3", "other 21 PASV 1.3");
  }

  @Test
  void of_too_many_hosts_the_oldest_are_forgotten() throws IOException {
    List<String> many =
        IntStream.rangeClosed(1, 500).mapToObj(i -> "h" + i + " 21 EPSV 1.3").toList();
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, many);

    memory().remember(HOST, Port.FTP, HABITS);

    assertThat(Files.readAllLines(file))
        .hasSize(500)
        .startsWith("h2 21 EPSV 1.3")
        .endsWith("h 21 PASV 1.3");
  }

  @Test
  void a_line_that_makes_no_sense_is_unknown() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    for (String damage :
        List.of("h 21 EPSV", "h 21 EPSV 1.1", "h 21 NONE 1.3", "h 21 EPSV 1.3 x", "\0")) {
      Files.write(file, List.of(damage, "other 21 PASV 1.3"));

      assertThat(memory().recall(HOST, Port.FTP)).as(damage).isEqualTo(ServerProfile.NONE);
      assertThat(memory().recall(new HostName("other"), Port.FTP)).isEqualTo(HABITS);
    }
  }

  @Test
  void a_file_that_cannot_be_used_changes_nothing() throws IOException {
    Files.createDirectories(file.resolve("in the way"));

    memory().remember(HOST, Port.FTP, HABITS);

    assertThat(memory().recall(HOST, Port.FTP)).isEqualTo(ServerProfile.NONE);
    assertThat(file).isDirectory();
    try (var beside = Files.list(file.resolveSibling("."))) {
      assertThat(beside).hasSize(1);
    }
  }
}
