package dev.hexftp.adapter.file;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The logins in a `.netrc` file that nobody else can read. It is read whenever somebody is looked
/// for, since users change it while programs run.
public final class NetrcFile implements CredentialStore {
  private static final int MOST_BYTES = 1024 * 1024;

  private final SecretFile file;
  private final Display display;
  private boolean macrosMentioned;

  /// The logins in the file at `path`. That there are macros for a host is told to `display`, once.
  public NetrcFile(Path path, Display display) {
    this.file = new SecretFile(path);
    this.display = display;
  }

  /// The logins in the file that `typed` names from `directory`.
  public static NetrcFile named(Path directory, String typed, Display display) {
    return new NetrcFile(directory.resolve(typed), display);
  }

  @Override
  public Either<Failure, Option<Credentials>> find(HostName host) {
    return logins(host).map(netrc -> netrc.login(host));
  }

  @Override
  public Either<Failure, Credentials> find(HostName host, CommandArgument user) {
    return logins(host).map(netrc -> netrc.secrets(host, user));
  }

  private Either<Failure, Netrc> logins(HostName host) {
    return file.bytes(MOST_BYTES + 1)
        .flatMap(NetrcFile::parsed)
        .peek(netrc -> mentionMacros(netrc, host))
        .mapLeft(fault -> new Failure.CredentialsUnavailable(source(), fault));
  }

  private static Either<CredentialFault, Netrc> parsed(ByteBuffer bytes) {
    return bytes.remaining() > MOST_BYTES
        ? Either.left(new CredentialFault.TooLong(MOST_BYTES))
        : Netrc.parse(WireText.decode(bytes));
  }

  private void mentionMacros(Netrc netrc, HostName host) {
    if (netrc.hasMacros(host) && !macrosMentioned) {
      macrosMentioned = true;
      // No setting hides it, so it does not matter which ones hold.
      display.show(new Notice.MacrosIgnored(file.path().toString()), Settings.INITIAL);
    }
  }

  private CredentialSource source() {
    return new CredentialSource.Netrc(file.path().toString());
  }
}
