package dev.hexftp.adapter.file;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text of the user's, such as certificates, that is read once and as a whole.
public record TextFile(Path path) {
  /// A list of all the authorities that systems trust is a tenth of that.
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  /// The file that `typed` names from `directory`.
  public static TextFile named(Path directory, String typed) {
    return new TextFile(directory.resolve(typed));
  }

  /// Its contents. Bytes that are not UTF-8 stay recognisable.
  public Either<LocalFault, String> text() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? Either.left(LocalFault.TOO_LARGE)
          : Either.right(WireText.decode(ByteBuffer.wrap(bytes)));
    } catch (IOException e) {
      return Either.left(LocalFaults.of(e));
    }
  }
}
