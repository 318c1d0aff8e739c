package dev.hexftp.ports.out.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A place for received bytes.
///
/// Exactly one of [#commit] and [#discard] ends its life. The file at that place meanwhile, and
/// after a discard, was settled when the sink was made, by a [dev.hexftp.domain.local.Replacing].
/// As long as no byte has been written, the former file is safe in any case.
public interface ByteSink {
  /// Takes all remaining bytes of `bytes`. None at all change nothing.
  ///
  /// @throws LocalIoException if they cannot be kept
  void write(ByteBuffer bytes) throws IOException;

  /// The written bytes are complete: they are the whole file at that place now, even if there are
  /// none. The result is the sink's name for people. After a failure a temporary file is gone; a
  /// file that was written to directly is as the failure has left it.
  Either<Failure, String> commit();

  /// The written bytes are incomplete. A file that was to be replaced when complete stays, and the
  /// bytes are forgotten. Bytes that went straight into the file stay there; if there was none, the
  /// file is gone again when the sink has made it.
  void discard();

  /// Why the bytes go straight into a file that was to be replaced when complete; none if they do
  /// not. After [#commit] there may be a reason that had not shown before.
  Option<InPlace> inPlace();

  /// Whether the same can be received once more, into a new sink for the same target, when this one
  /// has been discarded. A pipe, a device or the screen takes nothing back; a file does.
  boolean canRestart();
}
