package dev.hexftp.adapter.file.local;

import dev.hexftp.domain.local.InPlace.Reason;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/// The attributes of a file besides its bytes and permissions: its owner, its other names, and its
/// attachments. A file that takes its place has to be the same in that.
final class Identity {
  private Identity() {}

  /// The reason why a new file cannot have the identity of `file`, as far as that shows before
  /// there is one.
  static Option<Reason> hindrance(Path file) throws IOException {
    if (names(file) > 1) {
      return Option.of(Reason.SEVERAL_NAMES);
    }
    return Option.when(hasAttributes(file), Reason.ATTRIBUTES);
  }

  private static int names(Path file) throws IOException {
    try {
      return Files.getAttribute(file, "unix:nlink") instanceof Integer count ? count : 1;
    } catch (UnsupportedOperationException | IllegalArgumentException _) {
      return 1;
    }
  }

  private static boolean hasAttributes(Path file) {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    try {
      return view != null && !view.list().isEmpty();
    } catch (IOException _) {
      // The file system has none.
      return false;
    }
  }

  /// Gives `replacement` the owner and the group of `file`; false if the system does not allow it.
  static boolean handOn(Path file, Path replacement) throws IOException {
    PosixFileAttributeView from = view(file);
    PosixFileAttributeView to = view(replacement);
    if (from == null || to == null) {
      return true;
    }
    PosixFileAttributes wanted = from.readAttributes();
    PosixFileAttributes found = to.readAttributes();
    try {
      if (!wanted.owner().equals(found.owner())) {
        to.setOwner(wanted.owner());
      }
      if (!wanted.group().equals(found.group())) {
        to.setGroup(wanted.group());
      }
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }
}
