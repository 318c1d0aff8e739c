package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class MemoryLocalFilesTest implements LocalFilesContract {
  private final MemoryLocalFiles memory = new MemoryLocalFiles(LineEnd.CRLF);

  @Override
  public LocalFiles files() {
    return memory;
  }

  @Override
  public LocalDisk disk() {
    return memory;
  }

  @Test
  void it_has_the_line_end_that_it_was_given() {
    assertThat(memory.lineEnd()).isEqualTo(LineEnd.CRLF);
  }

  @Test
  void a_forbidden_file_can_be_neither_read_nor_written() {
    memory.put("file", "text");
    memory.forbid("file");

    var source = memory.source(memory.home(), "file");
    var sink = memory.sink(memory.home(), new LocalTarget.Typed("file"), Replacing.AT_ONCE);

    LocalFault denied = LocalFault.PERMISSION_DENIED;
    assertThat(source).isEqualTo(Either.left(new Failure.LocalFile("file", LocalUse.READ, denied)));
    assertThat(sink).isEqualTo(Either.left(new Failure.LocalFile("file", LocalUse.WRITE, denied)));
  }

  @Test
  void limited_room_fills_up() throws IOException {
    memory.limitRoom(5);
    ByteSink sink = sink();
    sink.write(ByteBuffer.allocate(3));

    assertThatThrownBy(() -> sink.write(ByteBuffer.allocate(3)))
        .isInstanceOfSatisfying(
            LocalIoException.class, e -> assertThat(e.fault()).isEqualTo(LocalFault.DISK_FULL));
  }

  @Test
  void it_counts_open_ends() {
    memory.put("file", "text");
    ByteSink sink = sink();
    ByteSource source = memory.source(memory.home(), "file").get();

    int before = memory.open();
    source.close();
    source.close();
    sink.discard();

    assertThat(before).isEqualTo(2);
    assertThat(memory.open()).isZero();
  }

  @Test
  void a_sink_ends_only_once() {
    ByteSink sink = sink();
    sink.commit();

    assertThatThrownBy(sink::discard).isInstanceOf(IllegalStateException.class);
  }

  private ByteSink sink() {
    return memory.sink(memory.home(), new LocalTarget.Typed("sunk"), Replacing.WHEN_COMPLETE).get();
  }
}
