package dev.hexftp.adapter.file.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A home directory and the files seen from there, in the words of the tests.
record HomeDirectory(Path path, NioLocalFiles files) {
  static HomeDirectory at(Path path) {
    return new HomeDirectory(path, new NioLocalFiles(path, LineEnd.LF));
  }

  static LocalTarget typed(String path) {
    return new LocalTarget.Typed(path);
  }

  static LocalTarget derived(String name) {
    return new LocalTarget.Derived(new LocalName(name));
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(path.resolve(name), text);
  }

  Path link(String name, Path to) throws IOException {
    return Files.createSymbolicLink(path.resolve(name), to);
  }

  String text(String name) throws IOException {
    return Files.readString(path.resolve(name));
  }

  List<String> everything() {
    return new NioDisk(path).everything();
  }

  Either<Failure, ByteSink> sink(LocalTarget target) {
    return sink(target, Replacing.WHEN_COMPLETE);
  }

  Either<Failure, ByteSink> sink(LocalTarget target, Replacing replacing) {
    return files.sink(files.home(), target, replacing);
  }

  /// A sink that holds `text` already.
  ByteSink filled(LocalTarget target, String text) throws IOException {
    return filled(sink(target).get(), text);
  }

  ByteSink filled(LocalTarget target, Replacing replacing, String text) throws IOException {
    return filled(sink(target, replacing).get(), text);
  }

  Either<Failure, String> receive(LocalTarget target, String text) throws IOException {
    return receive(target, Replacing.WHEN_COMPLETE, text);
  }

  Either<Failure, String> receive(LocalTarget target, Replacing replacing, String text)
      throws IOException {
    Either<Failure, ByteSink> sink = sink(target, replacing);
    return sink.isLeft() ? Either.left(sink.getLeft()) : filled(sink.get(), text).commit();
  }

  Either<Failure, List<String>> matching(String pattern) {
    return files.matching(files.home(), pattern);
  }

  Either<Failure, ByteSource> source(String path) {
    return files.source(files.home(), path);
  }

  /// All that the source `path` gives.
  String send(String path) throws IOException {
    var taken = new ByteArrayOutputStream();
    WritableByteChannel target = Channels.newChannel(taken);
    try (ByteSource source = source(path).get()) {
      long offset = 0;
      for (int calls = 0; calls < 10_000; calls++) {
        long moved = source.transferTo(offset, 1000, target);
        if (moved == ByteSource.END) {
          return taken.toString(StandardCharsets.UTF_8);
        }
        offset += moved;
      }
    }
    throw new AssertionError(path + " does not end");
  }

  static Failure failed(String name, LocalUse use, LocalFault fault) {
    return new Failure.LocalFile(name, use, fault);
  }

  private static ByteSink filled(ByteSink sink, String text) throws IOException {
    sink.write(bytes(text));
    return sink;
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
