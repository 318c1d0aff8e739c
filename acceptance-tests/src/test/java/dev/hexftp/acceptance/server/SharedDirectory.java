package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// A directory in which a test and a server work on the same files, although they may be different
/// users of the system: files that are made through here are open to everybody.
///
/// @param path where it is; it exists
record SharedDirectory(Path path) {
  static SharedDirectory create(Path path) throws IOException {
    Files.createDirectory(path);
    Files.setPosixFilePermissions(path, DIRECTORY_FOR_ALL);
    return new SharedDirectory(path);
  }

  Path put(String name, byte... content) throws IOException {
    Path file = below(name);
    makeDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, content);
    Files.setPosixFilePermissions(file, FILE_FOR_ALL);
    return file;
  }

  Path makeDirectory(String name) throws IOException {
    return makeDirectories(below(name));
  }

  private Path below(String name) {
    Path file = path.resolve(name).normalize();
    if (!file.startsWith(path) || file.equals(path)) {
      throw new IllegalArgumentException("not below " + path + ": " + name);
    }
    return file;
  }

  private Path makeDirectories(Path directory) throws IOException {
    Path made = path;
    for (Path part : path.relativize(directory)) {
      made = made.resolve(part);
      if (!Files.isDirectory(made)) {
        create(made);
      }
    }
    return made;
  }

  private static final Set<PosixFilePermission> DIRECTORY_FOR_ALL =
      PosixFilePermissions.fromString("rwxrwxrwx");

  private static final Set<PosixFilePermission> FILE_FOR_ALL =
      PosixFilePermissions.fromString("rw-rw-rw-");
}
