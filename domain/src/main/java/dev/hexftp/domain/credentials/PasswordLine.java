package dev.hexftp.domain.credentials;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.text.LineDecoder;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// A password in the first line of something. Its end may be LF, CR LF or missing; blanks belong to
/// it. Other lines are ignored.
public final class PasswordLine {
  /// More than any server takes, and than has to be read to know that a line is too long.
  public static final int LIMIT_BYTES = 4 * 1024;

  private PasswordLine() {}

  /// The password at the start of `bytes`, the first of which are enough: one more than the limit
  /// and a line end. An empty line is not a password.
  public static Either<CredentialFault, Secret> in(ByteBuffer bytes) {
    LineDecoder lines = new LineDecoder(LIMIT_BYTES);
    Option<LineDecoder.Line> first = lines.decode(bytes);
    return first
        .orElse(lines::end)
        .filter(line -> line.cut() || !line.text().isEmpty())
        .<CredentialFault>toEither(new CredentialFault.Absent())
        .flatMap(PasswordLine::secret);
  }

  private static Either<CredentialFault, Secret> secret(LineDecoder.Line line) {
    return line.cut()
        ? Either.left(new CredentialFault.TooLong(LIMIT_BYTES))
        : Secret.of(line.text()).toEither(new CredentialFault.Unsendable());
  }
}
