package dev.hexftp.adapter.file.memory;

import static dev.hexftp.testkit.memory.KnownHostsContract.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.adapter.time.TimeLimit;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.memory.KnownHosts;
import dev.hexftp.testkit.memory.KnownHostsContract;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKnownHostsTest implements KnownHostsContract {
  private static final HostName HOST = new HostName("h");

  private final Path file;

  FileKnownHostsTest(@TempDir Path home) {
    this.file = home.resolve("share/ftp/known-hosts");
  }

  @Override
  public KnownHosts knownHosts() {
    return new FileKnownHosts(file, Runnable::run);
  }

  @Test
  void a_host_is_one_line() throws IOException {
    knownHosts().remember(new HostName("FTP.example"), Port.FTPS, certificate('A'));

    assertThat(Files.readString(file))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "ftp.example 990 sha256//%s= AA%s 2027-01-01T00:00:00Z CN=ftp.example, O=An"
                    + " Example\n",
                "A".repeat(43),
                ":AA".repeat(31)));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are of another kind there")
  void no_other_user_can_read_or_change_it() throws IOException {
    knownHosts().remember(HOST, Port.FTP, certificate('1'));
    knownHosts().remember(HOST, Port.FTP, certificate('2'));

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.resolveSibling("."))).isEqualTo("rwx------");
    assertThat(permissions(file.resolveSibling(".."))).isEqualTo("rwx------");
  }

  @Test
  void lines_of_the_user_stay() throws IOException {
    put("# mine", "");

    knownHosts().remember(HOST, Port.FTP, certificate('1'));

    assertThat(Files.readAllLines(file)).hasSize(3).startsWith("# mine", "");
    assertThat(knownHosts().find(new HostName("# mine"), Port.FTP))
        .isEqualTo(Either.right(Option.none()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h",
        "h 21",
        "h 21 sha256//x F 2027-01-01T00:00:00Z CN=x",
        "h x PIN FINGERPRINT 2027-01-01T00:00:00Z CN=x",
        "h 21 PIN x 2027-01-01T00:00:00Z CN=x",
        "h 21 PIN FINGERPRINT yesterday CN=x",
        "h 21 PIN FINGERPRINT 2027-01-01T00:00:00Z",
        "h 21 PIN FINGERPRINT 2027-01-01T00:00:00Z CN=%zz"
      })
  void a_line_that_makes_no_sense_is_never_taken_for_unknown(String line) throws IOException {
    String damage =
        line.replace("PIN", certificate('1').key().toString())
            .replace("FINGERPRINT", certificate('1').fingerprint().text());
    put("# one", damage);
    Either<Failure, ?> damaged =
        Either.left(
            new Failure.LocalFile(file + ", line 2", LocalUse.REMEMBER, LocalFault.DAMAGED));

    assertThat(knownHosts().find(HOST, Port.FTP)).isEqualTo(damaged);
    assertThat(knownHosts().find(new HostName("other"), Port.FTP)).isEqualTo(damaged);
    assertThat(knownHosts().remember(HOST, Port.FTP, certificate('1'))).isEqualTo(damaged);
    assertThat(Files.readAllLines(file)).containsExactly("# one", damage);
  }

  @Test
  void bytes_that_are_no_text_are_damage() throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, "h\u00FF 21".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(knownHosts().find(HOST, Port.FTP))
        .isEqualTo(
            Either.left(
                new Failure.LocalFile(file + ", line 1", LocalUse.REMEMBER, LocalFault.DAMAGED)));
  }

  @Test
  void a_lock_of_a_run_that_was_stopped_is_named_and_not_waited_for_without_end()
      throws IOException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    Files.createDirectories(file.resolveSibling("."));
    Process stopped = LockHolder.start(lock);
    try {
      KnownHosts impatient =
          new FileKnownHosts(file, work -> TimeLimit.run(work, Duration.ofMillis(50)));

      assertThat(impatient.remember(HOST, Port.FTP, certificate('1')))
          .isEqualTo(
              Either.left(
                  new Failure.LocalFile(lock.toString(), LocalUse.REMEMBER, LocalFault.BUSY)));
    } finally {
      stopped.destroyForcibly();
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_never_taken_for_unknown() throws IOException {
    Files.createDirectories(file);

    assertThat(knownHosts().find(HOST, Port.FTP))
        .isEqualTo(
            Either.left(
                new Failure.LocalFile(
                    file.toString(), LocalUse.REMEMBER, LocalFault.NOT_A_PLAIN_FILE)));
  }

  private void put(String... lines) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, List.of(lines));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
