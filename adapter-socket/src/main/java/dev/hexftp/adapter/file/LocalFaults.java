package dev.hexftp.adapter.file;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Interprets the exceptions of the file system. No other class of this package does.
///
/// The JDK has types for the common cases. The rest it gives only as the words of the operating
/// system, which the launcher has it say in English. A full disk is recognised by its free space as
/// well. A program that uses this adapter under another language gets [LocalFault#IO] for them.
public final class LocalFaults {
  private static final Map<String, LocalFault> WORDS =
      Map.ofEntries(
          Map.entry("No space left on device", LocalFault.DISK_FULL),
          Map.entry("Disk quota exceeded", LocalFault.DISK_FULL),
          Map.entry("There is not enough space on the disk", LocalFault.DISK_FULL),
          Map.entry("File name too long", LocalFault.IMPOSSIBLE_NAME),
          Map.entry("Is a directory", LocalFault.NOT_A_PLAIN_FILE),
          // A file stands where the path wants a directory; Windows calls that missing, too.
          Map.entry("Not a directory", LocalFault.MISSING),
          Map.entry("Operation not permitted", LocalFault.PERMISSION_DENIED),
          Map.entry("Read-only file system", LocalFault.PERMISSION_DENIED),
          Map.entry("Device or resource busy", LocalFault.BUSY),
          Map.entry("Text file busy", LocalFault.BUSY),
          Map.entry("Too many open files", LocalFault.TOO_MANY_OPEN),
          Map.entry("Too many open files in system", LocalFault.TOO_MANY_OPEN));

  private LocalFaults() {}

  /// The fault that kept a file from being found, opened, read or renamed.
  public static LocalFault of(IOException failure) {
    return switch (failure) {
      case LocalIoException known -> known.fault();
      case NoSuchFileException _ -> LocalFault.MISSING;
      case AccessDeniedException _ -> LocalFault.PERMISSION_DENIED;
      case NotDirectoryException _ -> LocalFault.NOT_A_DIRECTORY;
      case DirectoryNotEmptyException _ -> LocalFault.NOT_A_PLAIN_FILE;
      case FileSystemException other -> ofWords(other.getReason());
      default -> ofWords(failure.getMessage());
    };
  }

  /// The fault that kept `file` from taking `refused` more bytes.
  public static LocalFault ofWriting(Path file, long refused, IOException failure) {
    LocalFault fault = of(failure);
    return fault == LocalFault.IO && room(file) < refused ? LocalFault.DISK_FULL : fault;
  }

  /// The failure that something other than a plain file stands at `path`.
  public static IOException notAPlainFile(Path path) {
    return new LocalIoException(
        LocalFault.NOT_A_PLAIN_FILE, new FileSystemException(path.toString()));
  }

  private static LocalFault ofWords(@Nullable String words) {
    return WORDS.getOrDefault(Objects.requireNonNullElse(words, ""), LocalFault.IO);
  }

  private static long room(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace();
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }
}
