package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LocalFaultsTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("file"), LocalFault.MISSING),
        Arguments.of(new AccessDeniedException("file"), LocalFault.PERMISSION_DENIED),
        Arguments.of(system("Not a directory"), LocalFault.MISSING),
        Arguments.of(system("Is a directory"), LocalFault.NOT_A_PLAIN_FILE),
        Arguments.of(system("File name too long"), LocalFault.IMPOSSIBLE_NAME),
        Arguments.of(system("Read-only file system"), LocalFault.PERMISSION_DENIED),
        Arguments.of(system("No space left on device"), LocalFault.DISK_FULL),
        Arguments.of(new IOException("No space left on device"), LocalFault.DISK_FULL),
        Arguments.of(new IOException("Disk quota exceeded"), LocalFault.DISK_FULL),
        Arguments.of(
            new IOException("There is not enough space on the disk"), LocalFault.DISK_FULL),
        Arguments.of(new IOException("Input/output error"), LocalFault.IO),
        Arguments.of(new IOException(), LocalFault.IO),
        Arguments.of(new FileSystemException("No space left on device"), LocalFault.IO));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void an_exception_means(IOException failure, LocalFault expected) {
    assertThat(LocalFaults.of(failure)).isEqualTo(expected);
  }

  @Test
  void a_full_disk_is_recognised_in_every_language_of_the_system() throws IOException {
    // A file system that says it in other words.
    Configuration small = Configuration.unix().toBuilder().setMaxSize(64 * 1024).build();
    try (FileSystem system = Jimfs.newFileSystem(small)) {
      HomeDirectory home = HomeDirectory.at(Files.createDirectory(system.getPath("/home")));
      ByteSink sink = home.filled(HomeDirectory.typed("file"), "some");

      assertThatThrownBy(() -> sink.write(ByteBuffer.allocate(100 * 1024)))
          .isInstanceOfSatisfying(
              LocalIoException.class, e -> assertThat(e.fault()).isEqualTo(LocalFault.DISK_FULL));
      sink.discard();
      assertThat(home.everything()).isEmpty();
    }
  }

  @Test
  void another_failure_on_a_disk_with_room_is_not_a_full_disk(@TempDir Path directory) {
    var failure = new IOException("Eingabe-/Ausgabefehler");

    assertThat(LocalFaults.ofWriting(directory, 1, failure)).isEqualTo(LocalFault.IO);
    assertThat(LocalFaults.ofWriting(directory, Long.MAX_VALUE, failure))
        .isEqualTo(LocalFault.DISK_FULL);
  }

  private static IOException system(String words) {
    return new FileSystemException("file", null, words);
  }
}
