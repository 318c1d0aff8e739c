package dev.hexftp.adapter.file.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// A temporary file that is to take a place in the directory in which it lies.
final class PartFile {
  /// A file that has the temporary name already, or a link laid as a trap, is not opened.
  private static final Set<OpenOption> AS_NEW_FILE =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final Path place;
  private final Permissions permissions;
  private final LocalOutput output;
  private final UnfinishedFiles unfinished;
  private boolean filledPlace;

  private PartFile(Path place, String shown, UnfinishedFiles unfinished) throws IOException {
    this.path = PartName.beside(place);
    this.place = place;
    this.permissions = Permissions.at(place);
    this.output =
        new LocalOutput(
            FileChannel.open(path, AS_NEW_FILE, permissions.attributes()),
            path,
            unfinished.ends().receiving(shown, false));
    this.unfinished = unfinished;
  }

  /// A new, empty file beside `place`, which the user knows as `shown`, with the permissions of the
  /// plain file that stands there, or else those of any new file.
  static PartFile beside(Path place, String shown, UnfinishedFiles unfinished) throws IOException {
    PartFile part = new PartFile(place, shown, unfinished);
    unfinished.add(part.path);
    return part;
  }

  void write(ByteBuffer bytes) throws IOException {
    output.write(bytes);
  }

  /// Takes the place, in one step: a reader that opens it finds the old file or the new one, never
  /// half of one.
  ///
  /// The bytes are not forced onto the device. A flush for each of many small files would cost more
  /// than the network does, and the promise is a whole file, not one that outlives a power cut.
  void takePlace() throws IOException {
    output.close();
    permissions.restoreTo(path);
    try {
      Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      unfinished.remove(path);
    } catch (FileSystemException e) {
      fillPlace(e);
      unfinished.delete(path);
    }
  }

  /// A mount is a file that no other can replace, and that shows only now. All bytes are here.
  private void fillPlace(FileSystemException refusal) throws IOException {
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw refusal;
    }
    try (FileChannel from = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel to =
            FileChannel.open(place, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      to.truncate(0);
      long size = from.size();
      long copied = 0;
      while (copied < size) {
        copied += from.transferTo(copied, size - copied, to);
      }
    }
    filledPlace = true;
  }

  /// Whether the bytes were written into the file that stood there, which stays the same.
  boolean hasFilledPlace() {
    return filledPlace;
  }

  /// Whether this file belongs to the owner and the group of `file`.
  boolean isOwnedAs(Path file) throws IOException {
    return Identity.handOn(file, path);
  }

  /// Deletes the file. If the system does not let us, the end of the process tries again.
  void delete() {
    try {
      output.close();
    } catch (IOException _) {
      // Bytes that could not be written are not wanted any more.
    }
    unfinished.delete(path);
  }
}
