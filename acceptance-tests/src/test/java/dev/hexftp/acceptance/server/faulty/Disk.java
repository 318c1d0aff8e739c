package dev.hexftp.acceptance.server.faulty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The files and directories of all users, by their absolute path with the user's name in front:
/// `alice:/poems/a.txt`.
final class Disk {
  private final ConcurrentMap<String, byte[]> files = new ConcurrentHashMap<>();
  private final Set<String> directories = ConcurrentHashMap.newKeySet();

  void put(String path, byte[] content) {
    files.put(path, content.clone());
  }

  Optional<byte[]> content(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  boolean delete(String path) {
    return files.remove(path) != null;
  }

  void makeDirectory(String path) {
    directories.add(path);
  }

  boolean removeDirectory(String path) {
    return directories.remove(path);
  }

  /// A directory exists if it was made, or if there is a file below it. The root always exists.
  boolean isDirectory(String path) {
    String below = path.endsWith("/") ? path : path + "/";
    return path.endsWith(":/")
        || directories.contains(path)
        || files.keySet().stream().anyMatch(file -> file.startsWith(below));
  }

  /// The names of the files in a directory, without their paths, sorted.
  List<String> names(String directory) {
    String below = directory.endsWith("/") ? directory : directory + "/";
    return files.keySet().stream()
        .filter(file -> file.startsWith(below))
        .map(file -> file.substring(below.length()))
        .filter(name -> !name.contains("/"))
        .sorted()
        .toList();
  }
}
