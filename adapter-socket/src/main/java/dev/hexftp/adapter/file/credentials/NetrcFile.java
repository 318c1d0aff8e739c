package dev.hexftp.adapter.file.credentials;

import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.ports.out.credentials.NetrcSource;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A `.netrc` file that no other user can read.
public final class NetrcFile implements NetrcSource {
  private static final int MOST_BYTES = 1024 * 1024;

  private final SecretFile file;

  /// The file at `path`.
  public NetrcFile(Path path) {
    this.file = new SecretFile(path);
  }

  /// The file that `typed` names from `directory`.
  public static NetrcFile named(Path directory, String typed) {
    return new NetrcFile(directory.resolve(typed));
  }

  @Override
  public Either<Failure, Netrc> netrc() {
    return file.bytes(MOST_BYTES + 1)
        .flatMap(NetrcFile::parsed)
        .mapLeft(
            fault -> new Failure.CredentialsUnavailable(new CredentialSource.Netrc(name()), fault));
  }

  @Override
  public String name() {
    return file.path().toString();
  }

  private static Either<CredentialFault, Netrc> parsed(ByteBuffer bytes) {
    return bytes.remaining() > MOST_BYTES
        ? Either.left(new CredentialFault.TooLong(MOST_BYTES))
        : Netrc.parse(WireText.decode(bytes));
  }
}
