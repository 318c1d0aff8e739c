package dev.hexftp.adapter.file.local;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The permissions of a file, for the file that replaces it. There are none to hand on where no
/// plain file stands, and on systems that keep permissions in another form.
record Permissions(Option<Set<PosixFilePermission>> known) {
  /// The permissions of the file at `place`.
  static Permissions at(Path place) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(place, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return new Permissions(Option.none());
    }
    try {
      PosixFileAttributes found = view.readAttributes();
      return new Permissions(Option.when(found.isRegularFile(), found::permissions));
    } catch (NoSuchFileException _) {
      return new Permissions(Option.none());
    }
  }

  /// For the creation of a file, which then is never open to other users than intended.
  FileAttribute<?>[] attributes() {
    return known.fold(
        () -> new FileAttribute<?>[0],
        set -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)});
  }

  /// Gives `file` the permissions that its creation denied it: the process's umask takes them away.
  void restoreTo(Path file) throws IOException {
    if (known.isEmpty()) {
      return;
    }
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
    Set<PosixFilePermission> wanted = known.getOrElse(found);
    if (!wanted.equals(found)) {
      Files.setPosixFilePermissions(file, wanted);
    }
  }
}
