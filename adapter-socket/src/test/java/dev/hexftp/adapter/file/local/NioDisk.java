package dev.hexftp.adapter.file.local;

import dev.hexftp.testkit.local.LocalDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The tree below a directory of some file system.
record NioDisk(Path home) implements LocalDisk {
  @Override
  public void makeDirectory(String path) {
    try {
      Files.createDirectory(home.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String path, String text) {
    try {
      Files.writeString(home.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text(String path) {
    try {
      return Files.readString(home.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> everything() {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(path -> !path.equals(home)).map(this::relative).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String relative(Path path) {
    FileSystem system = home.getFileSystem();
    return home.relativize(path).toString().replace(system.getSeparator(), "/");
  }
}
