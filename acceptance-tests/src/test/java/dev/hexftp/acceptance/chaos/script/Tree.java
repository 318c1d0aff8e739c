package dev.hexftp.acceptance.chaos.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Files with their contents, by their paths. It does not change.
public final class Tree {
  /// No file.
  public static final Tree EMPTY = new Tree(new TreeMap<>());

  private final SortedMap<String, byte[]> files;

  private Tree(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /// These files. The contents are not copied, so they must not be changed.
  public static Tree of(Map<String, byte[]> files) {
    return new Tree(new TreeMap<>(files));
  }

  /// The same with one more file, or with another content of it.
  public Tree with(String path, byte... content) {
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    more.put(path, content);
    return new Tree(more);
  }

  /// The same without a file.
  public Tree without(String path) {
    SortedMap<String, byte[]> fewer = new TreeMap<>(files);
    fewer.remove(path);
    return new Tree(fewer);
  }

  /// The content of a file, if there is one.
  public Optional<byte[]> content(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /// The paths, in their order.
  public Set<String> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /// The paths of all files with this name, in all directories.
  public List<String> named(String name) {
    return files.keySet().stream()
        .filter(path -> path.equals(name) || path.endsWith("/" + name))
        .toList();
  }

  /// The differences of `other`, one line for each file; empty if both are the same.
  public List<String> differences(Tree other) {
    Set<String> all = new TreeSet<>(files.keySet());
    all.addAll(other.files.keySet());
    List<String> found = new ArrayList<>();
    for (String path : all) {
      if (!Arrays.equals(files.get(path), other.files.get(path))) {
        found.add(path + ": expected " + about(path) + ", found " + other.about(path));
      }
    }
    return found;
  }

  private String about(String path) {
    byte[] content = files.get(path);
    return content == null
        ? "nothing"
        : content.length + " bytes (%08x)".formatted(Arrays.hashCode(content));
  }

  /// Whether both have the same files with the same contents.
  public boolean isSameAs(Tree other) {
    return differences(other).isEmpty();
  }
}
