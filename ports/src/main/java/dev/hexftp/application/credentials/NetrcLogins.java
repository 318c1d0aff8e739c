package dev.hexftp.application.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.credentials.NetrcSource;
import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// The logins in a `.netrc` file. It is read for each search, since users change it while programs
/// run. Macros for a host are reported as ignored, once in a run.
public final class NetrcLogins implements CredentialStore {
  private final NetrcSource source;
  private final Display display;
  private boolean macrosReported;

  /// The logins that `source` gives; `display` shows the report about macros.
  public NetrcLogins(NetrcSource source, Display display) {
    this.source = source;
    this.display = display;
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
    return source.netrc().peek(netrc -> reportMacros(netrc, host));
  }

  private void reportMacros(Netrc netrc, HostName host) {
    if (netrc.hasMacros(host) && !macrosReported) {
      macrosReported = true;
      // No setting hides it, so it does not matter which ones hold.
      display.show(new Notice.MacrosIgnored(source.name()), Settings.INITIAL);
    }
  }
}
