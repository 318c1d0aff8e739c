package dev.hexftp.ports.out.local;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A place for received bytes.
///
/// Exactly one of [#commit] and [#discard] ends its life. What stands at that place meanwhile, and
/// after a discard, was settled when the sink was made, by a [dev.hexftp.domain.local.Replacing].
/// As long as no byte has been written, whatever stood there before is safe in any case.
public interface ByteSink {
  /// Takes all remaining bytes of `bytes`. None at all change nothing.
  ///
  /// @throws LocalIoException if they cannot be kept
  void write(ByteBuffer bytes) throws IOException;

  /// What was written is all: it stands at that place now and nothing else does, even if it is
  /// nothing. The result is the sink's name for people. After a failure a temporary file is gone; a
  /// file that was written to directly is as the failure has left it.
  Either<Failure, String> commit();

  /// What was written is not all. Where it was to be replaced when complete, it is forgotten, and
  /// what stood there before stays. Where it went straight into the file, it stays there; if there
  /// was none, the file is gone again when the sink has made it.
  void discard();

  /// Why the bytes go straight into a file that was to be replaced when complete; none if they do
  /// not. After [#commit] there may be a reason that had not shown before.
  Option<InPlace> inPlace();

  /// Whether the same can be received once more, into a new sink for the same target, when this one
  /// has been discarded. A pipe, a device or the screen takes nothing back; a file does.
  boolean canRestart();
}
