package dev.hexftp.adapter.file.local;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.local.Replacing;
import dev.hexftp.domain.notice.BrokenTransfer;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// The files of this machine.
///
/// A path has the meaning that the system gives it: `/` separates everywhere, `\` on Windows only.
/// Two dots undo the component before them in [#directory], as in the `cd` of a shell; in all other
/// paths they are the system's business.
///
/// A file that takes its place when it is complete stands beside it as
/// `.NAME.0123456789abcdef.ftp-part` until then, where the digits are random. [#removeUnfinished]
/// takes such files away when the process has to end early. One that is killed outright leaves
/// them; they may be deleted.
public final class NioLocalFiles implements LocalFiles {
  private final Path home;
  private final LineEnd lineEnd;
  private final Tilde tilde;
  private final UnfinishedFiles unfinished = new UnfinishedFiles();
  private final SinkOpener opener = new SinkOpener(unfinished);
  private final SpareBuffer buffers = new SpareBuffer();

  /// The files of the file system to which `home` belongs. `lineEnd` is that system's.
  public NioLocalFiles(Path home, LineEnd lineEnd) {
    this(home, lineEnd, Option.none());
  }

  /// The same where `~` stands for `tilde`, if that is given.
  public NioLocalFiles(Path home, LineEnd lineEnd, Option<Path> tilde) {
    this.home = home.toAbsolutePath().normalize();
    this.lineEnd = lineEnd;
    this.tilde = new Tilde(tilde);
  }

  @Override
  public LocalDirectory home() {
    return new LocalDirectory(home.toString());
  }

  @Override
  public Either<Failure, LocalDirectory> directory(LocalDirectory from, String path) {
    return attempt(
        path,
        LocalUse.ENTER,
        () -> {
          Path directory = resolved(from, path).toAbsolutePath().normalize();
          if (!attributes(directory).isDirectory()) {
            throw new NotDirectoryException(path);
          }
          return new LocalDirectory(directory.toString());
        });
  }

  /// {@inheritDoc}
  ///
  /// Letters of either case are the same where `\` separates, which is on Windows. A name that the
  /// system cannot give as text is listed with the letters that it can give; opening it fails.
  @Override
  public Either<Failure, List<String>> matching(LocalDirectory directory, String pattern) {
    return attempt(
        pattern,
        LocalUse.READ,
        () -> TypedPattern.of(pattern, path(directory), tilde).plainFiles());
  }

  @Override
  public boolean holdsFile(LocalDirectory directory, String path) {
    return attempt(path, LocalUse.READ, () -> attributes(resolved(directory, path)).isRegularFile())
        .getOrElse(false);
  }

  /// {@inheritDoc}
  ///
  /// A device or a pipe is read as well, from where it stands. Opening a named pipe waits until a
  /// process writes to it.
  @Override
  public Either<Failure, ByteSource> source(LocalDirectory directory, String path) {
    return attempt(path, LocalUse.READ, () -> opened(resolved(directory, path), path));
  }

  /// {@inheritDoc}
  ///
  /// A file that is replaced when complete hands on its permissions, its owner and its group. Where
  /// that cannot be done, where it has other names or extended attributes, or where its directory
  /// takes no new file, it is written to instead ([ByteSink#inPlace]). Lists of access rights are
  /// not seen by this class, and not handed on.
  ///
  /// Where a name that the user typed is that of a symbolic link, the file it points to is meant,
  /// whether it is the name of the local file or of both. A name that a server has listed means the
  /// link itself, which is replaced when the file is complete, even if that was to happen at once.
  @Override
  public Either<Failure, ByteSink> sink(
      LocalDirectory directory, LocalTarget target, Replacing replacing) {
    return attempt(
        target.shown(),
        LocalUse.WRITE,
        () ->
            switch (target) {
              case LocalTarget.Typed(var path) ->
                  opener.typed(resolved(directory, path), path, replacing);
              case LocalTarget.Same(var name) -> opener.same(path(directory), name, replacing);
              case LocalTarget.Derived(var name) ->
                  opener.derived(path(directory), name, replacing);
            });
  }

  @Override
  public NameRules nameRules() {
    return SinkOpener.nameRules(home);
  }

  @Override
  public LineEnd lineEnd() {
    return lineEnd;
  }

  /// The transfers that would be broken off if the process ended now. Any thread may call it.
  public List<BrokenTransfer> underWay() {
    return unfinished.ends().broken();
  }

  /// Deletes the temporary files of all sinks that have not ended, and the files that sinks have
  /// created and not written to. It is for the end of the process: any thread may call it, also
  /// while another one still writes, whose file is then not created.
  public void removeUnfinished() {
    unfinished.deleteAll();
  }

  private ByteSource opened(Path file, String shown) throws IOException {
    BasicFileAttributes found = attributes(file);
    if (found.isDirectory()) {
      throw LocalFaults.notAPlainFile(file);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    // A size of 0 says nothing: files below /proc claim it for any contents.
    boolean sized = found.isRegularFile() && found.size() > 0;
    OpenEnd end = unfinished.ends().sending(shown);
    return sized ? new FileSource(channel, buffers, end) : new SequentialSource(channel, end);
  }

  private Path resolved(LocalDirectory directory, String path) {
    return tilde.resolve(path(directory), path);
  }

  private Path path(LocalDirectory directory) {
    return home.getFileSystem().getPath(directory.path());
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  private static <T> Either<Failure, T> attempt(
      String name, LocalUse use, FileOperation<T> attempt) {
    try {
      return Either.right(attempt.run());
    } catch (InvalidPathException _) {
      return Either.left(new Failure.LocalFile(name, use, LocalFault.IMPOSSIBLE_NAME));
    } catch (IOException e) {
      return Either.left(new Failure.LocalFile(name, use, LocalFaults.of(e)));
    }
  }

  private interface FileOperation<T> {
    T run() throws IOException;
  }
}
