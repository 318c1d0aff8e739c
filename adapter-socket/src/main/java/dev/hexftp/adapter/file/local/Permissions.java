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

/// Who may do what with a file, to be handed on to the file that replaces it. There are none to
/// hand on where no plain file stands, and on systems that keep permissions in another form.
record Permissions(Option<Set<PosixFilePermission>> known) {
  /// The permissions of what stands at `place`.
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

  /// For the creation of a file, which then never lets in anybody who is not meant.
  FileAttribute<?>[] attributes() {
    return known.fold(
        () -> new FileAttribute<?>[0],
        set -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)});
  }

  /// Gives `file` what its creation denied it: the process's umask takes permissions away.
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
