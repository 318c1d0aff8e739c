package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/// The temporary directory of one running server: its configuration and log, and the home of its
/// user.
public final class ServerDirectory implements AutoCloseable {
  private final Path path;

  private ServerDirectory(Path path) {
    this.path = path;
  }

  /// The path is a real one, without symbolic links: some servers say in a reply where they are.
  static ServerDirectory create(String server) throws IOException {
    var directory =
        new ServerDirectory(Files.createTempDirectory("ftp-" + server + "-").toRealPath());
    // A server that drops its rights has to pass through here.
    Files.setPosixFilePermissions(directory.path, PosixFilePermissions.fromString("rwx--x--x"));
    SharedDirectory.create(directory.home());
    return directory;
  }

  /// The home of the user of an FTP server.
  public Path home() {
    return path.resolve("home");
  }

  /// The path of a file in it, which need not exist.
  public Path file(String name) {
    return path.resolve(name);
  }

  /// Writes a file.
  public Path write(String name, String content) throws IOException {
    return Files.writeString(file(name), content);
  }

  /// The user of this process, as the file system knows it.
  Owner owner() throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
    return new Owner(
        (Integer) Files.getAttribute(path, "unix:uid"),
        (Integer) Files.getAttribute(path, "unix:gid"),
        attributes.owner().getName(),
        attributes.group().getName());
  }

  /// Deletes the directory with all that is in it, if it is still there. Does not follow symbolic
  /// links.
  @Override
  public void close() {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }

  /// A user and a group, by number and by name.
  record Owner(int uid, int gid, String user, String group) {
    boolean isRoot() {
      return uid == 0;
    }
  }
}
