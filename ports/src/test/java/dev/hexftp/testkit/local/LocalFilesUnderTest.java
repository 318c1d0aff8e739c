package dev.hexftp.testkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The words in which the contract of local files is written.
interface LocalFilesUnderTest {
  /// A name that no system can hold.
  String IMPOSSIBLE = "a\0b";

  /// The adapter under test.
  LocalFiles files();

  /// The disk that it works on.
  LocalDisk disk();

  default LocalDirectory home() {
    return files().home();
  }

  default LocalDirectory directory(LocalDirectory from, String path) {
    return succeeded(files().directory(from, path));
  }

  default ByteSink sink(LocalTarget target, Replacing replacing) {
    return succeeded(files().sink(home(), target, replacing));
  }

  default LocalTarget typed(String path) {
    return new LocalTarget.Typed(path);
  }

  default LocalTarget derived(String name) {
    return new LocalTarget.Derived(new LocalName(name));
  }

  default void write(ByteSink sink, String... texts) throws IOException {
    for (String text : texts) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      sink.write(bytes);
      assertThat(bytes.hasRemaining()).isFalse();
    }
  }

  default Either<Failure, Object> failed(String name, LocalUse use, LocalFault fault) {
    return Either.left(new Failure.LocalFile(name, use, fault));
  }

  static <T> T succeeded(Either<Failure, T> result) {
    return result.getOrElseThrow(failure -> new AssertionError(failure));
  }
}
