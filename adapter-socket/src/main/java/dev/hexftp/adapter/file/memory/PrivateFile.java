package dev.hexftp.adapter.file.memory;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;

/// A small text file that the program keeps for its user and hides from all other users. It is
/// replaced as a whole, so a reader finds the old lines or the new ones, never half of them.
final class PrivateFile {
  /// Far more than is ever kept. It only has to keep the memory safe from a file that is not ours.
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final String FOR_ME_ALONE = "rw-------";
  private static final String DIRECTORY_FOR_ME_ALONE = "rwx------";

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  /// Its lines; none if there is no such file. Bytes that are not UTF-8 stay recognisable.
  Option<List<String>> lines() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new LocalIoException(LocalFault.TOO_LARGE, new IOException(path.toString()));
      }
      return Option.of(WireText.decode(ByteBuffer.wrap(bytes)).lines().toList());
    } catch (NoSuchFileException _) {
      return Option.none();
    }
  }

  /// Makes `lines` its lines. Directories that are missing are made, for the user alone.
  void replace(List<String> lines) throws IOException {
    makeDirectory();
    Path part = Files.createTempFile(directory(), "", ".part", forMeAlone(FOR_ME_ALONE));
    try {
      Files.write(part, bytes(lines));
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Does `work` while no other run of the program does any under this lock. It is a separate file
  /// beside this one, which does not stay the same file. A run that was stopped keeps its lock, so
  /// the wait for it is subject to `limit`.
  <T> T alone(Consumer<Runnable> limit, Work<T> work) throws IOException {
    makeDirectory();
    try (FileChannel channel =
        FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      boolean[] locked = {false};
      limit.accept(() -> locked[0] = isLocked(channel));
      if (!locked[0]) {
        throw new LocalIoException(LocalFault.BUSY, new FileSystemException(lock().toString()));
      }
      return work.done();
    }
  }

  /// The file that is locked.
  Path lock() {
    return path.resolveSibling(path.getFileName() + ".lock");
  }

  /// Waits for the lock, which ends with the channel.
  private static boolean isLocked(FileChannel channel) {
    try {
      channel.lock();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Something that uses the file.
  interface Work<T> {
    T done() throws IOException;
  }

  private void makeDirectory() throws IOException {
    Files.createDirectories(directory(), forMeAlone(DIRECTORY_FOR_ME_ALONE));
  }

  private Path directory() {
    return Option.of(path.getParent()).getOrElse(() -> path.resolveSibling("."));
  }

  /// Nothing on systems that keep permissions in another form; there files in a user's home
  /// directory are safe.
  private FileAttribute<?>[] forMeAlone(String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] bytes(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    ByteBuffer encoded = WireText.encode(text.toString());
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
