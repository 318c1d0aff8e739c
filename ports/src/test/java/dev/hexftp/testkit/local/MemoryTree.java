package dev.hexftp.testkit.local;

import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Files and directories in memory, by their absolute paths.
final class MemoryTree implements LocalDisk {
  static final String HOME = "/home";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> directories = new TreeSet<>(List.of("/", HOME));
  private final Set<String> forbidden = new HashSet<>();

  // --- LocalDisk ---

  @Override
  public void makeDirectory(String path) {
    directories.add(absolute(HOME, path));
  }

  @Override
  public void put(String path, String text) {
    store(absolute(HOME, path), text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String text(String path) {
    return new String(bytes(absolute(HOME, path)), StandardCharsets.UTF_8);
  }

  @Override
  public List<String> everything() {
    Set<String> all = new TreeSet<>(files.keySet());
    all.addAll(directories);
    String below = HOME + "/";
    return all.stream()
        .filter(path -> path.startsWith(below))
        .map(path -> path.substring(below.length()))
        .toList();
  }

  // --- By absolute paths ---

  void forbid(String place) {
    forbidden.add(place);
  }

  boolean holdsFile(String place) {
    return files.containsKey(place);
  }

  void store(String place, byte[] bytes) {
    files.put(place, bytes);
  }

  void remove(String place) {
    files.remove(place);
  }

  byte[] bytes(String place) {
    byte[] bytes = files.get(place);
    if (bytes == null) {
      throw new AssertionError("no file " + place + " among " + files.keySet());
    }
    return bytes;
  }

  /// The names of the files that lie in the directory at `place`, and not deeper.
  List<String> filesIn(String place) {
    String below = place.equals("/") ? place : place + "/";
    return files.keySet().stream()
        .filter(path -> path.startsWith(below))
        .map(path -> path.substring(below.length()))
        .filter(name -> name.indexOf('/') < 0)
        .toList();
  }

  Option<LocalFault> whyNotEnter(String place) {
    return Option.when(files.containsKey(place), LocalFault.NOT_A_DIRECTORY)
        .orElse(() -> whyNotSearch(place));
  }

  /// The fault that keeps the files of the directory at `place` from being listed.
  Option<LocalFault> whyNotSearch(String place) {
    return whyImpossible(place)
        .orElse(() -> Option.when(!directories.contains(place), LocalFault.MISSING));
  }

  Option<LocalFault> whyNotRead(String place) {
    return whyNoFile(place)
        .orElse(() -> Option.when(!files.containsKey(place), LocalFault.MISSING));
  }

  Option<LocalFault> whyNotWrite(String place) {
    return whyNoFile(place).orElse(() -> whyNotSearch(absolute(place, "..")));
  }

  private Option<LocalFault> whyNoFile(String place) {
    return whyImpossible(place)
        .orElse(() -> Option.when(directories.contains(place), LocalFault.NOT_A_PLAIN_FILE))
        .orElse(() -> Option.when(forbidden.contains(place), LocalFault.PERMISSION_DENIED));
  }

  Option<LocalFault> whyImpossible(String name) {
    return Option.when(name.indexOf('\0') >= 0, LocalFault.IMPOSSIBLE_NAME);
  }

  /// Where `path` leads from the directory `from`.
  static String absolute(String from, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : from + "/" + path;
    for (String part : whole.split("/", -1)) {
      switch (part) {
        case "", "." -> {}
        case ".." -> parts.pollLast();
        default -> parts.addLast(part);
      }
    }
    return "/" + String.join("/", parts);
  }
}
