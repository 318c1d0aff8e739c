package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A plain file on its way into a socket, or elsewhere.
@Timeout(60)
final class FileSourceTest {
  private static final int MEGABYTE = 1024 * 1024;

  private final Path directory;
  private final Path file;

  FileSourceTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("file");
  }

  @Test
  void a_full_socket_takes_nothing_and_nothing_gets_lost() throws IOException {
    byte[] content = new byte[16 * MEGABYTE];
    new Random(4711).nextBytes(content);
    Files.write(file, content);
    var received = new ByteArrayOutputStream();
    int timesFull = 0;

    try (Connection connection = Connection.open();
        ByteSource source = open(file)) {
      long offset = 0;
      long moved = 0;
      while (moved != ByteSource.END) {
        offset += moved;
        moved = source.transferTo(offset, MEGABYTE, connection.ours());
        if (moved == 0) {
          timesFull++;
          connection.drain(received);
        }
      }
      connection.ours().close();
      connection.drainToEnd(received);
    }

    assertThat(timesFull).isPositive();
    assertThat(received.toByteArray()).isEqualTo(content);
  }

  @Test
  void a_broken_socket_is_not_the_files_fault() throws IOException {
    Files.write(file, new byte[MEGABYTE]);

    try (Connection connection = Connection.open();
        ByteSource source = open(file)) {
      connection.ours().shutdownOutput();

      assertThatThrownBy(() -> source.transferTo(0, MEGABYTE, connection.ours()))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(LocalIoException.class);
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_not_the_sockets_fault() throws IOException {
    // Linux opens a directory like a file and then refuses to read it.
    assumeThat(File.separator).isEqualTo("/");
    assumeThat(Files.size(directory)).isPositive();

    try (Connection connection = Connection.open();
        ByteSource source = open(directory)) {
      assertThatThrownBy(() -> source.transferTo(0, 100, connection.ours()))
          .isInstanceOfSatisfying(
              LocalIoException.class,
              e -> assertThat(e.fault()).isEqualTo(LocalFault.NOT_A_PLAIN_FILE));
    }
  }

  @Test
  void a_file_that_grows_is_sent_as_far_as_it_goes_in_the_end() throws IOException {
    Files.writeString(file, "some ");
    var received = new ByteArrayOutputStream();

    try (Connection connection = Connection.open();
        ByteSource source = open(file)) {
      WritableByteChannel target = connection.ours();
      long first = source.transferTo(0, 100, target);
      Files.writeString(file, "text", StandardOpenOption.APPEND);
      long second = source.transferTo(5, 100, target);
      long end = source.transferTo(9, 100, target);
      connection.ours().close();
      connection.drainToEnd(received);

      assertThat(first).isEqualTo(5);
      assertThat(second).isEqualTo(4);
      assertThat(end).isEqualTo(ByteSource.END);
    }
    assertThat(received).hasToString("some text");
  }

  @Test
  void a_file_that_shrinks_ends_there() throws IOException {
    Files.writeString(file, "some text");

    try (Connection connection = Connection.open();
        ByteSource source = open(file);
        FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      WritableByteChannel target = connection.ours();
      source.transferTo(0, 6, target);
      other.truncate(3);

      assertThat(source.transferTo(6, 100, target)).isEqualTo(ByteSource.END);
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_not_the_fault_of_any_other_target() throws IOException {
    assumeThat(File.separator).isEqualTo("/");
    var target = Channels.newChannel(new ByteArrayOutputStream());

    try (ByteSource source = open(directory)) {
      assertThatThrownBy(() -> source.transferTo(0, 100, target))
          .isInstanceOf(LocalIoException.class);
    }
  }

  @Test
  void a_target_that_is_no_socket_gets_all_bytes_too() throws IOException {
    byte[] content = new byte[MEGABYTE + 1];
    new Random(4711).nextBytes(content);
    Files.write(file, content);
    var taken = new ByteArrayOutputStream();
    WritableByteChannel target = Channels.newChannel(taken);

    try (ByteSource source = open(file)) {
      long offset = 0;
      long moved = 0;
      while (moved != ByteSource.END) {
        offset += moved;
        moved = source.transferTo(offset, MEGABYTE, target);
      }
    }

    assertThat(taken.toByteArray()).isEqualTo(content);
  }

  private static ByteSource open(Path path) throws IOException {
    return new FileSource(
        FileChannel.open(path, StandardOpenOption.READ),
        new SpareBuffer(),
        new OpenEnds().sending("x"));
  }

  /// Two ends of a connection, of which ours does not wait.
  record Connection(SocketChannel ours, SocketChannel theirs) implements AutoCloseable {
    static Connection open() throws IOException {
      try (ServerSocketChannel server = ServerSocketChannel.open()) {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel ours = SocketChannel.open(server.getLocalAddress());
        ours.configureBlocking(false);
        return new Connection(ours, server.accept());
      }
    }

    /// Reads a good piece, so that ours takes something again.
    void drain(ByteArrayOutputStream into) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(MEGABYTE);
      theirs.read(buffer);
      into.write(buffer.array(), 0, buffer.position());
    }

    void drainToEnd(ByteArrayOutputStream into) throws IOException {
      into.writeBytes(Channels.newInputStream(theirs).readAllBytes());
    }

    @Override
    public void close() throws IOException {
      ours.close();
      theirs.close();
    }
  }
}
