package dev.hexftp.adapter.file.local;

import static dev.hexftp.adapter.file.local.HomeDirectory.derived;
import static dev.hexftp.adapter.file.local.HomeDirectory.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Entries that are neither a file nor a directory. Nothing interrupts the opening of a pipe, so
/// the watchdog runs in a separate thread.
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "needs devices that are files")
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
final class DevicesTest {
  private final HomeDirectory home;
  private final List<Process> others = new ArrayList<>();

  DevicesTest(@TempDir Path path) {
    home = HomeDirectory.at(path);
  }

  @AfterEach
  void end_a_peer_that_waits_at_the_other_end() {
    others.forEach(Process::destroyForcibly);
  }

  @Test
  void a_pipe_is_read_to_its_end() throws IOException {
    Path pipe = pipe("pipe");
    start("seq 1 20000 >" + pipe);

    String read = home.send("pipe");

    assertThat(read).startsWith("1\n2\n").endsWith("\n20000\n").hasLineCount(20_000);
  }

  @Test
  void a_pipe_is_written_directly() throws Exception {
    Path pipe = pipe("pipe");
    Process reader = start("cat " + pipe + " >" + home.path().resolve("read"));

    var received = home.receive(typed("pipe"), "text");
    reader.waitFor();

    assertThat(received).isEqualTo(Either.right("pipe"));
    assertThat(home.text("read")).isEqualTo("text");
    assertThat(home.everything()).containsExactly("pipe", "read");
  }

  @Test
  void a_transfer_into_a_pipe_or_a_device_cannot_be_repeated() throws IOException {
    Path pipe = pipe("pipe");
    start("cat " + pipe);
    ByteSink intoPipe = home.sink(typed("pipe")).get();
    ByteSink intoDevice = home.sink(typed("/dev/null")).get();

    assertThat(intoPipe.canRestart()).isFalse();
    assertThat(intoDevice.canRestart()).isTrue();
    intoDevice.write(ByteBuffer.wrap(new byte[1]));
    assertThat(intoDevice.canRestart()).isFalse();
    intoPipe.discard();
    intoDevice.discard();
  }

  @Test
  void bytes_in_a_pipe_are_not_taken_back() throws Exception {
    Path pipe = pipe("pipe");
    Process reader = start("cat " + pipe + " >" + home.path().resolve("read"));

    home.filled(typed("pipe"), "half of so").discard();
    reader.waitFor();

    assertThat(home.text("read")).isEqualTo("half of so");
  }

  @Test
  void a_derived_name_is_never_that_of_a_pipe() throws IOException {
    pipe("pipe");

    var sink = home.sink(derived("pipe"));

    assertThat(sink.getLeft())
        .isEqualTo(HomeDirectory.failed("pipe", LocalUse.WRITE, LocalFault.NOT_A_PLAIN_FILE));
  }

  @Test
  void the_null_device_takes_everything_and_gives_nothing() throws IOException {
    String device = device("null", 3).toString();

    var received = home.receive(typed(device), "text");
    String sent = home.send(device);

    assertThat(received).isEqualTo(Either.right(device));
    assertThat(sent).isEmpty();
    assertThat(isDevice(device)).isTrue();
  }

  @Test
  void a_link_to_a_device_leads_to_the_device() throws IOException {
    Path device = device("null", 3);
    home.link("link", device);

    var received = home.receive(typed("link"), "text");

    assertThat(received).isEqualTo(Either.right("link"));
    assertThat(isDevice(device.toString())).isTrue();
    assertThat(Files.isSymbolicLink(home.path().resolve("link"))).isTrue();
  }

  @Test
  void a_full_device_is_a_full_disk() throws IOException {
    ByteSink sink = home.sink(typed(device("full", 7).toString())).get();

    assertThatThrownBy(() -> sink.write(ByteBuffer.allocate(1)))
        .isInstanceOfSatisfying(
            LocalIoException.class, e -> assertThat(e.fault()).isEqualTo(LocalFault.DISK_FULL));
  }

  @Test
  void a_file_that_claims_to_be_empty_and_is_not_is_read_to_its_end() throws IOException {
    assumeThat(Path.of("/proc/cpuinfo")).exists();

    String read = home.send("/proc/cpuinfo");

    assertThat(read).isNotEmpty();
  }

  @Test
  void a_source_that_cannot_be_read_is_a_local_failure() {
    // It may be opened, and nothing is mapped at its beginning.
    assumeThat(Path.of("/proc/self/mem")).exists();

    try (ByteSource source = home.source("/proc/self/mem").get()) {
      var target = Channels.newChannel(OutputStream.nullOutputStream());

      assertThatThrownBy(() -> source.transferTo(0, 1, target))
          .isInstanceOfSatisfying(
              LocalIoException.class, e -> assertThat(e.fault()).isEqualTo(LocalFault.IO));
    }
  }

  private Path pipe(String name) throws IOException {
    return made(name, "mkfifo", name);
  }

  /// The memory device `minor` of Linux. A user that may write to `/dev` gets a private one: the
  /// machine must survive a program that takes a device for a file and replaces it.
  private Path device(String name, int minor) throws IOException {
    Path machines = Path.of("/dev", name);
    assumeThat(machines).exists();
    if (!Files.isWritable(Path.of("/dev"))) {
      return machines;
    }
    Path own = made(name, "mknod", name, "c", "1", Integer.toString(minor));
    assumeThatCode(() -> Files.newByteChannel(own, StandardOpenOption.WRITE).close())
        .as("this disk has no devices")
        .doesNotThrowAnyException();
    return own;
  }

  private Path made(String name, String... command) throws IOException {
    Process maker = new ProcessBuilder(command).directory(home.path().toFile()).start();
    assumeThat(maker.onExit().join().exitValue()).as(List.of(command).toString()).isZero();
    return home.path().resolve(name);
  }

  private static boolean isDevice(String path) throws IOException {
    return Files.readAttributes(Path.of(path), BasicFileAttributes.class).isOther();
  }

  private Process start(String command) throws IOException {
    Process other = new ProcessBuilder("sh", "-c", "exec " + command).inheritIO().start();
    others.add(other);
    return other;
  }
}
