package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.InPlace.Reason;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Looks at the file at a place and opens the sink that suits it.
final class SinkOpener {
  /// More links in a row than any system follows.
  private static final int MOST_LINKS = 40;

  private final UnfinishedFiles unfinished;

  SinkOpener(UnfinishedFiles unfinished) {
    this.unfinished = unfinished;
  }

  /// A sink for `path`, which the user typed and which may therefore lead anywhere.
  ByteSink typed(Path path, String shown, Replacing replacing) throws IOException {
    return switch (kindAt(path)) {
      case NOTHING, LINK -> forNewFile(behindLinks(path), shown, replacing);
      case PLAIN_FILE -> forOldFile(behindLinks(path), shown, replacing);
      case DIRECTORY -> throw LocalFaults.notAPlainFile(path);
      case OTHER -> DirectSink.open(path, shown, unfinished);
    };
  }

  /// A sink for the file `same` of `directory`, or for the target of a symbolic link there.
  ByteSink same(Path directory, LocalName same, Replacing replacing) throws IOException {
    return typed(checked(directory, same), same.text(), replacing);
  }

  private static Path checked(Path directory, LocalName name) {
    if (!nameRules(directory).keep(name)) {
      throw new InvalidPathException(name.text(), "is another name here");
    }
    return inside(directory, name.text());
  }

  /// A sink for the file `name` of `directory`, and for no file elsewhere, for every name and every
  /// file there.
  ///
  /// A link is replaced in any case: writing through it would write elsewhere, and taking it away
  /// before there is anything better to put in its place cannot be undone.
  ByteSink derived(Path directory, LocalName derived, Replacing replacing) throws IOException {
    String name = derived.text();
    Path place = checked(directory, derived);
    return switch (kindAt(place, LinkOption.NOFOLLOW_LINKS)) {
      case NOTHING -> forNewFile(place, name, replacing);
      case LINK -> ReplacingSink.open(place, name, unfinished);
      case PLAIN_FILE -> forOldFile(place, name, replacing);
      case DIRECTORY, OTHER -> throw LocalFaults.notAPlainFile(place);
    };
  }

  /// The rules of the system to which `path` belongs.
  static NameRules nameRules(Path path) {
    return path.getFileSystem().getSeparator().equals("\\") ? NameRules.WINDOWS : NameRules.UNIX;
  }

  /// The place `name` in `directory`. A [dev.hexftp.domain.local.LocalName] leads nowhere else on
  /// any system known to us; this is the second lock on that door.
  ///
  /// @throws InvalidPathException if it leads elsewhere after all
  static Path inside(Path directory, String name) {
    Path place = directory.resolve(name).normalize();
    if (!directory.equals(place.getParent())) {
      throw new InvalidPathException(name, "leads out of the folder");
    }
    return place;
  }

  private ByteSink forNewFile(Path place, String shown, Replacing replacing) throws IOException {
    return switch (replacing) {
      case WHEN_COMPLETE -> ReplacingSink.open(place, shown, unfinished);
      case AT_ONCE -> InPlaceSink.creating(place, shown, unfinished);
    };
  }

  /// A file that forbids writing stays, although the directory would let us put another in its
  /// place.
  private ByteSink forOldFile(Path file, String shown, Replacing replacing) throws IOException {
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return switch (replacing) {
      case WHEN_COMPLETE -> replacing(file, shown);
      case AT_ONCE -> InPlaceSink.onto(file, shown, unfinished);
    };
  }

  /// A new file takes the place of the old one if it can be the same in all but its bytes.
  private ByteSink replacing(Path file, String shown) throws IOException {
    Option<Reason> hindrance = Identity.hindrance(file);
    if (hindrance.isDefined()) {
      return inPlace(file, shown, hindrance);
    }
    try {
      ReplacingSink sink = ReplacingSink.open(file, shown, unfinished);
      if (sink.isOwnedAs(file)) {
        return sink;
      }
      sink.discard();
      return inPlace(file, shown, Option.of(Reason.OTHER_OWNER));
    } catch (AccessDeniedException _) {
      return inPlace(file, shown, Option.of(Reason.DIRECTORY_CLOSED));
    } catch (FileSystemException e) {
      if (LocalFaults.of(e) == LocalFault.PERMISSION_DENIED) {
        return inPlace(file, shown, Option.of(Reason.DIRECTORY_CLOSED));
      }
      throw e;
    }
  }

  private ByteSink inPlace(Path file, String shown, Option<Reason> reason) throws IOException {
    return InPlaceSink.onto(file, shown, unfinished)
        .because(reason.map(why -> new InPlace(shown, why)));
  }

  /// Where `path` finally points, whether something stands there or not.
  private static Path behindLinks(Path path) throws IOException {
    Path place = path;
    for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(place); links++) {
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  private static FileKind kindAt(Path path, LinkOption... options) throws IOException {
    try {
      return FileKind.of(Files.readAttributes(path, BasicFileAttributes.class, options));
    } catch (NoSuchFileException _) {
      return FileKind.NOTHING;
    }
  }

  private enum FileKind {
    NOTHING,
    PLAIN_FILE,
    DIRECTORY,
    LINK,
    /// A device, a pipe, a socket.
    OTHER;

    static FileKind of(BasicFileAttributes found) {
      if (found.isRegularFile()) {
        return PLAIN_FILE;
      }
      if (found.isDirectory()) {
        return DIRECTORY;
      }
      return found.isSymbolicLink() ? LINK : OTHER;
    }
  }
}
