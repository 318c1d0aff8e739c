package dev.hexftp.testkit.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.LocalFault;
import dev.hexftp.domain.failure.LocalUse;
import dev.hexftp.domain.naming.LocalFolder;
import dev.hexftp.domain.naming.LocalTarget;
import dev.hexftp.domain.transfer.LineEnd;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.local.LocalIoException;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Files in memory, with paths of the Unix kind. The home folder is `/home`.
///
/// It is stricter than a disk: ending a sink twice, or writing to one that has ended, is an error
/// of the program and throws. It can also be made to fail, by [#forbid] and [#limitRoom].
public final class MemoryLocalFiles implements LocalFiles, LocalDisk {
  private static final String HOME = "/home";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> folders = new TreeSet<>(List.of("/", HOME));
  private final Set<String> forbidden = new HashSet<>();
  private final LineEnd lineEnd;
  private long room = Long.MAX_VALUE;
  private int open;

  /// No files yet, and lines that will end in `lineEnd`.
  public MemoryLocalFiles(LineEnd lineEnd) {
    this.lineEnd = lineEnd;
  }

  /// From now on nobody may read or write the file at `path`.
  public void forbid(String path) {
    forbidden.add(absolute(HOME, path));
  }

  /// From now on there is room for `bytes` more, in all sinks together.
  public void limitRoom(long bytes) {
    room = bytes;
  }

  /// How many sources are not closed and how many sinks neither committed nor discarded.
  public int open() {
    return open;
  }

  // --- LocalDisk ---

  @Override
  public void makeFolder(String path) {
    folders.add(absolute(HOME, path));
  }

  @Override
  public void put(String path, String text) {
    files.put(absolute(HOME, path), text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String text(String path) {
    return new String(bytes(absolute(HOME, path)), StandardCharsets.UTF_8);
  }

  @Override
  public List<String> everything() {
    Set<String> all = new TreeSet<>(files.keySet());
    all.addAll(folders);
    String below = HOME + "/";
    return all.stream()
        .filter(path -> path.startsWith(below))
        .map(path -> path.substring(below.length()))
        .toList();
  }

  // --- LocalFiles ---

  @Override
  public LocalFolder home() {
    return new LocalFolder(HOME);
  }

  @Override
  public Either<Failure, LocalFolder> folder(LocalFolder from, String path) {
    String place = absolute(from.path(), path);
    return unless(whyNotEnter(place), path, LocalUse.ENTER, () -> new LocalFolder(place));
  }

  @Override
  public Either<Failure, ByteSource> source(LocalFolder folder, String path) {
    String place = absolute(folder.path(), path);
    return unless(whyNotRead(place), path, LocalUse.READ, () -> new MemorySource(bytes(place)));
  }

  @Override
  public Either<Failure, ByteSink> sink(LocalFolder folder, LocalTarget target) {
    String name = target.shown();
    String place = absolute(folder.path(), name);
    return unless(whyNotWrite(place), name, LocalUse.WRITE, () -> new MemorySink(place, name));
  }

  @Override
  public LineEnd lineEnd() {
    return lineEnd;
  }

  private Option<LocalFault> whyNotEnter(String place) {
    if (isImpossible(place)) {
      return Option.of(LocalFault.IMPOSSIBLE_NAME);
    }
    if (files.containsKey(place)) {
      return Option.of(LocalFault.NOT_A_FOLDER);
    }
    return Option.when(!folders.contains(place), LocalFault.MISSING);
  }

  private Option<LocalFault> whyNotRead(String place) {
    return whyNoFile(place)
        .orElse(() -> Option.when(!files.containsKey(place), LocalFault.MISSING));
  }

  private Option<LocalFault> whyNotWrite(String place) {
    String parent = absolute(place, "..");
    return whyNoFile(place)
        .orElse(() -> Option.when(!folders.contains(parent), LocalFault.MISSING));
  }

  private Option<LocalFault> whyNoFile(String place) {
    if (isImpossible(place)) {
      return Option.of(LocalFault.IMPOSSIBLE_NAME);
    }
    if (folders.contains(place)) {
      return Option.of(LocalFault.NOT_A_PLAIN_FILE);
    }
    return Option.when(forbidden.contains(place), LocalFault.PERMISSION_DENIED);
  }

  private byte[] bytes(String place) {
    byte[] bytes = files.get(place);
    if (bytes == null) {
      throw new AssertionError("no file " + place + " among " + files.keySet());
    }
    return bytes;
  }

  private static boolean isImpossible(String place) {
    return place.indexOf('\0') >= 0;
  }

  private static String absolute(String from, String path) {
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

  private static <T> Either<Failure, T> unless(
      Option<LocalFault> fault, String name, LocalUse use, Supplier<T> result) {
    return fault.fold(
        () -> Either.right(result.get()),
        known -> Either.left(new Failure.LocalFile(name, use, known)));
  }

  private final class MemorySource implements ByteSource {
    private final byte[] bytes;
    private boolean closed;

    MemorySource(byte[] bytes) {
      this.bytes = bytes;
      open++;
    }

    @Override
    public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
      if (offset >= bytes.length) {
        return END;
      }
      int most = (int) Math.min(count, bytes.length - offset);
      return target.write(ByteBuffer.wrap(bytes, (int) offset, most));
    }

    @Override
    public void close() {
      open -= closed ? 0 : 1;
      closed = true;
    }
  }

  private final class MemorySink implements ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String place;
    private final String shown;
    private boolean ended;

    MemorySink(String place, String shown) {
      this.place = place;
      this.shown = shown;
      open++;
    }

    @Override
    public void write(ByteBuffer piece) throws IOException {
      checkNotEnded();
      if (piece.remaining() > room) {
        throw new LocalIoException(LocalFault.DISK_FULL, new IOException("no room"));
      }
      room -= piece.remaining();
      while (piece.hasRemaining()) {
        bytes.write(piece.get());
      }
    }

    @Override
    public Either<Failure, String> commit() {
      end();
      Option<LocalFault> fault = whyNotWrite(place);
      return unless(
          fault,
          shown,
          LocalUse.WRITE,
          () -> {
            files.put(place, bytes.toByteArray());
            return shown;
          });
    }

    @Override
    public void discard() {
      end();
    }

    private void end() {
      checkNotEnded();
      ended = true;
      open--;
    }

    private void checkNotEnded() {
      if (ended) {
        throw new IllegalStateException("the sink for " + shown + " has ended");
      }
    }
  }
}
