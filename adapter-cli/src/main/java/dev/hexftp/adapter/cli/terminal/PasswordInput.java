package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.PasswordLine;
import dev.hexftp.domain.local.LocalFault;
import io.vavr.control.Either;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// A password that comes first in a stream of bytes which others read on.
public final class PasswordInput {
  private PasswordInput() {}

  /// The password in the first line of `in`, of which not a byte more is taken. Of a line that is
  /// too long the rest is taken too, lest it be understood as something else.
  public static Either<CredentialFault, Secret> first(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = in.read();
      while (b >= 0 && b != '\n') {
        if (line.size() <= PasswordLine.LIMIT_BYTES + 1) {
          line.write(b);
        }
        b = in.read();
      }
      return PasswordLine.in(ByteBuffer.wrap(line.toByteArray()));
    } catch (IOException _) {
      return Either.left(new CredentialFault.Unreadable(LocalFault.IO));
    }
  }
}
