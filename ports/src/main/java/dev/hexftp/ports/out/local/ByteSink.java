package dev.hexftp.ports.out.local;

import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;

/// A place for received bytes, which becomes final only when told so.
///
/// Exactly one of [#commit] and [#discard] ends its life. Until then whatever stood at that place
/// before stands there still.
public interface ByteSink {
  /// Takes all remaining bytes of `bytes`.
  ///
  /// @throws LocalIoException if they cannot be kept
  void write(ByteBuffer bytes) throws IOException;

  /// Makes what was written final, replacing what stood there. The result is the sink's name for
  /// people. After a failure nothing is left behind.
  Either<Failure, String> commit();

  /// Forgets what was written. What stood there before stays.
  void discard();
}
