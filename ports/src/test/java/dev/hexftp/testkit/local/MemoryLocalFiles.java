package dev.hexftp.testkit.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.local.Wildcard;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Files in memory, with paths of the Unix kind. The home directory is `/home`.
///
/// It is stricter than a disk: ending a sink twice, or writing to one that has ended, is an error
/// of the program and throws. It can also be made to fail, by [#forbid] and [#limitRoom].
public final class MemoryLocalFiles implements LocalFiles, LocalDisk {
  private final MemoryTree tree = new MemoryTree();
  private final LineEnd lineEnd;
  private final Set<String> pipes = new HashSet<>();
  private long room = Long.MAX_VALUE;
  private int open;

  /// No files yet, and lines that will end in `lineEnd`.
  public MemoryLocalFiles(LineEnd lineEnd) {
    this.lineEnd = lineEnd;
  }

  /// From now on the file at `path` can be neither read nor written.
  public void forbid(String path) {
    tree.forbid(MemoryTree.absolute(MemoryTree.HOME, path));
  }

  /// The file at `path` is a pipe: bytes that were read from it are gone, and bytes that were
  /// written to it stay.
  public void pipe(String path) {
    pipes.add(MemoryTree.absolute(MemoryTree.HOME, path));
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
  public void makeDirectory(String path) {
    tree.makeDirectory(path);
  }

  @Override
  public void put(String path, String text) {
    tree.put(path, text);
  }

  @Override
  public String text(String path) {
    return tree.text(path);
  }

  @Override
  public List<String> everything() {
    return tree.everything();
  }

  // --- LocalFiles ---

  @Override
  public LocalDirectory home() {
    return new LocalDirectory(MemoryTree.HOME);
  }

  @Override
  public Either<Failure, LocalDirectory> directory(LocalDirectory from, String path) {
    String place = MemoryTree.absolute(from.path(), path);
    return unless(tree.whyNotEnter(place), path, LocalUse.ENTER, () -> new LocalDirectory(place));
  }

  @Override
  public boolean holdsFile(LocalDirectory directory, String path) {
    return tree.whyNotRead(MemoryTree.absolute(directory.path(), path)).isEmpty();
  }

  @Override
  public Either<Failure, List<String>> matching(LocalDirectory directory, String pattern) {
    String typedDirectory = pattern.substring(0, pattern.lastIndexOf('/') + 1);
    String last = pattern.substring(typedDirectory.length());
    String place = MemoryTree.absolute(directory.path(), typedDirectory);
    Option<LocalFault> fault = tree.whyNotSearch(place);
    return unless(
        Wildcard.isIn(last) ? fault : fault.orElse(() -> tree.whyImpossible(last)),
        pattern,
        LocalUse.READ,
        () -> filesIn(place, last).map(name -> typedDirectory + name).toList());
  }

  private Stream<String> filesIn(String place, String last) {
    Wildcard wildcard = new Wildcard(last);
    return tree.filesIn(place).stream()
        .filter(name -> wildcard.matches(name, Wildcard.Case.MATTERS))
        .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
  }

  @Override
  public Either<Failure, ByteSource> source(LocalDirectory directory, String path) {
    String place = MemoryTree.absolute(directory.path(), path);
    return unless(tree.whyNotRead(place), path, LocalUse.READ, () -> new MemorySource(place));
  }

  @Override
  public Either<Failure, ByteSink> sink(
      LocalDirectory directory, LocalTarget target, Replacing replacing) {
    String name = target.shown();
    String place = MemoryTree.absolute(directory.path(), name);
    return unless(
        tree.whyNotWrite(place),
        name,
        LocalUse.WRITE,
        () -> new MemorySink(place, name, replacing));
  }

  @Override
  public NameRules nameRules() {
    return NameRules.UNIX;
  }

  @Override
  public LineEnd lineEnd() {
    return lineEnd;
  }

  private static <T> Either<Failure, T> unless(
      Option<LocalFault> fault, String name, LocalUse use, Supplier<T> result) {
    return fault.fold(
        () -> Either.right(result.get()),
        known -> Either.left(new Failure.LocalFile(name, use, known)));
  }

  private final class MemorySource implements ByteSource {
    private final String place;
    private final byte[] bytes;
    private final boolean pipe;
    private int taken;
    private boolean closed;

    MemorySource(String place) {
      this.place = place;
      this.bytes = tree.bytes(place);
      this.pipe = pipes.contains(place);
      open++;
    }

    @Override
    public long transferTo(long offset, long count, WritableByteChannel target) throws IOException {
      int from = pipe ? taken : (int) offset;
      if (from >= bytes.length) {
        return END;
      }
      int most = (int) Math.min(count, bytes.length - from);
      int moved = target.write(ByteBuffer.wrap(bytes, from, most));
      taken += moved;
      return moved;
    }

    @Override
    public boolean canRestart() {
      return !pipe || taken == 0;
    }

    @Override
    public void close() {
      if (pipe) {
        tree.store(place, Arrays.copyOfRange(bytes, taken, bytes.length));
      }
      open -= closed ? 0 : 1;
      closed = true;
    }
  }

  private final class MemorySink implements ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String place;
    private final String shown;
    private final boolean atOnce;
    private final boolean isNew;
    private final boolean pipe;
    private boolean ended;

    MemorySink(String place, String shown, Replacing replacing) {
      this.place = place;
      this.shown = shown;
      this.atOnce = replacing == Replacing.AT_ONCE;
      this.isNew = !tree.holdsFile(place);
      this.pipe = pipes.contains(place);
      open++;
      if (atOnce && isNew) {
        store();
      }
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
      if (atOnce && bytes.size() > 0) {
        store();
      }
    }

    @Override
    public Either<Failure, String> commit() {
      end();
      return unless(
          tree.whyNotWrite(place),
          shown,
          LocalUse.WRITE,
          () -> {
            store();
            return shown;
          });
    }

    @Override
    public Option<InPlace> inPlace() {
      return Option.none();
    }

    @Override
    public boolean canRestart() {
      return !pipe;
    }

    @Override
    public void discard() {
      end();
      if (pipe) {
        store();
      }
      if (atOnce && isNew && bytes.size() == 0) {
        tree.remove(place);
      }
    }

    private void store() {
      if (pipe && tree.holdsFile(place)) {
        String all = tree.text(place) + bytes.toString(StandardCharsets.UTF_8);
        tree.store(place, all.getBytes(StandardCharsets.UTF_8));
      } else {
        tree.store(place, bytes.toByteArray());
      }
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
