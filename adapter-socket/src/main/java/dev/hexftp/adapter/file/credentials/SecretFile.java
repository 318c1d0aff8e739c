package dev.hexftp.adapter.file.credentials;

import dev.hexftp.adapter.file.LocalFaults;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// A file of the user's that holds secrets. It is only read if no other user of the machine can,
/// where the system tells.
record SecretFile(Path path) {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /// Its first bytes, at most `limitBytes` of them.
  Either<CredentialFault, ByteBuffer> bytes(int limitBytes) {
    try {
      return isOpenToOthers()
          ? Either.left(new CredentialFault.OpenToOthers())
          : Either.right(read(limitBytes));
    } catch (NoSuchFileException _) {
      return Either.left(new CredentialFault.Unreadable(LocalFault.MISSING));
    } catch (IOException e) {
      return Either.left(new CredentialFault.Unreadable(LocalFaults.of(e)));
    }
  }

  private boolean isOpenToOthers() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    return view != null
        && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
  }

  private ByteBuffer read(int limitBytes) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return ByteBuffer.wrap(in.readNBytes(limitBytes));
    }
  }
}
