package dev.hexftp.ports.out.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LineEnd;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.local.Replacing;
import io.vavr.control.Either;
import java.util.List;

/// The files of this machine. Relative paths are taken from the directory that is passed along,
/// since a running program cannot change its own.
///
/// Every failure is a [Failure.LocalFile] that carries the path as the user typed it.
public interface LocalFiles {
  /// The directory in which the program was started.
  LocalDirectory home();

  /// The directory that `path`, as typed, leads to from `from`. It exists and is a directory.
  Either<Failure, LocalDirectory> directory(LocalDirectory from, String path);

  /// The plain files that `pattern`, as typed, stands for, seen from `directory`. In its last part
  /// `*` and `?` are wildcards (see [dev.hexftp.domain.local.Wildcard]); whether small and capital
  /// letters differ is up to the file system. A path without wildcards stands for itself.
  ///
  /// Each name is one to pass to [#source]: it begins with the directory as it was typed. They come
  /// sorted without regard to case. A link to a plain file counts as one, a hidden file as any
  /// other; directories are neither named nor entered. If nothing fits, the list is empty.
  Either<Failure, List<String>> matching(LocalDirectory directory, String pattern);

  /// Whether a plain file is at `path`. False also if that cannot be found out.
  boolean holdsFile(LocalDirectory directory, String path);

  /// Opens the plain file at `path` for reading. The caller closes it.
  Either<Failure, ByteSource> source(LocalDirectory directory, String path);

  /// Prepares a place for a file that is to come.
  ///
  /// [Replacing#WHEN_COMPLETE]: the bytes go to a temporary file in the same directory, which takes
  /// the final name on [ByteSink#commit]. [Replacing#AT_ONCE]: they go straight into the file of
  /// that name, which is made now if there is none; an old one keeps its contents until the first
  /// byte. Something that is not a plain file, such as a device or a pipe, is written to directly
  /// in either case.
  Either<Failure, ByteSink> sink(LocalDirectory directory, LocalTarget target, Replacing replacing);

  /// Which names a file can have here.
  NameRules nameRules();

  /// How text files end their lines here.
  LineEnd lineEnd();
}
