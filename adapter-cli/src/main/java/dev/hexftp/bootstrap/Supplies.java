package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.options.LaunchOptions;
import dev.hexftp.adapter.cli.options.LoginOptions.PasswordOption;
import dev.hexftp.adapter.cli.options.TlsOptions;
import dev.hexftp.adapter.cli.terminal.PasswordCommand;
import dev.hexftp.adapter.cli.terminal.PasswordInput;
import dev.hexftp.adapter.file.PasswordFile;
import dev.hexftp.adapter.file.TextFile;
import dev.hexftp.adapter.socket.tls.Tls;
import dev.hexftp.adapter.socket.tls.TlsMaterial;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.CredentialFault;
import dev.hexftp.domain.credentials.CredentialSource;
import dev.hexftp.domain.credentials.PasswordLine;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.SetupFault;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.text.WireText;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.ports.out.credentials.PasswordSource;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// What options point to and has to be fetched before the client is put together: it may be missing
/// or damaged, and then there is no client.
///
/// @param proxies which way leads to which host
/// @param tls with what the user brings along for it
/// @param password where the password comes from, if the user has said so
record Supplies(ProxyChoice proxies, Tls tls, Option<PasswordSource> password) {
  /// Fetches what `options` point to. A password in standard input is read now, since others read
  /// on behind it; every other one is read when somebody logs in.
  static Either<SetupFault, Supplies> fetch(LaunchOptions options, Surroundings surroundings) {
    Option<PasswordSource> password = password(options.login().password(), surroundings);
    return proxies(options, surroundings)
        .flatMap(
            proxies ->
                material(options.tls(), surroundings)
                    .map(Tls::new)
                    .peek(tls -> expect(tls, options))
                    .map(tls -> new Supplies(proxies, tls, password)));
  }

  /// A server that is named on the command line is connected at once.
  private static void expect(Tls tls, LaunchOptions options) {
    TlsMode usual = options.tls().mode();
    if (options.server().flatMap(Destination::tls).getOrElse(usual) != TlsMode.OFF) {
      tls.expect();
    }
  }

  private static Either<SetupFault, ProxyChoice> proxies(
      LaunchOptions options, Surroundings surroundings) {
    return ProxyChoice.of(options.route().proxy(), surroundings.environment(), options.tls().mode())
        .mapLeft(SetupFault.UnusableProxy::new);
  }

  private static Either<SetupFault, TlsMaterial> material(
      TlsOptions tls, Surroundings surroundings) {
    return text(tls.authorities(), surroundings)
        .flatMap(
            authorities ->
                text(tls.clientCertificate(), surroundings)
                    .flatMap(
                        certificate ->
                            text(tls.clientKey(), surroundings)
                                .flatMap(
                                    key ->
                                        TlsMaterial.read(authorities, certificate, key)
                                            .mapLeft(SetupFault.UnusableMaterial::new))));
  }

  private static Either<SetupFault, Option<String>> text(
      Option<String> file, Surroundings surroundings) {
    return file.fold(
        () -> Either.right(Option.none()),
        typed ->
            TextFile.named(surroundings.directory(), typed)
                .text()
                .<SetupFault>mapLeft(fault -> new SetupFault.UnreadableFile(typed, fault))
                .map(Option::of));
  }

  private static Option<PasswordSource> password(PasswordOption option, Surroundings surroundings) {
    return switch (option) {
      case PasswordOption.Nowhere() -> Option.none();
      case PasswordOption.File(var path) ->
          Option.of(new PasswordFile(surroundings.directory(), path));
      case PasswordOption.Variable(var name) ->
          Option.of(
              () ->
                  told(
                      new CredentialSource.Variable(name),
                      PasswordLine.in(
                          WireText.encode(surroundings.environment().getOrDefault(name, "")))));
      case PasswordOption.StandardInput() -> {
        Either<Failure, Secret> read =
            told(new CredentialSource.StandardInput(), fromInput(surroundings.streams()));
        yield Option.of(() -> read);
      }
      case PasswordOption.Command(var line) -> {
        PasswordCommand command =
            new PasswordCommand(
                surroundings.system().shell(), surroundings.system().shellCommandFlag(), line);
        yield Option.of(() -> told(new CredentialSource.Command(), command.run()));
      }
    };
  }

  private static Either<CredentialFault, Secret> fromInput(Surroundings.Streams streams) {
    return streams.inputIsTyped()
        ? Either.left(new CredentialFault.Typed())
        : PasswordInput.first(streams.input());
  }

  private static Either<Failure, Secret> told(
      CredentialSource source, Either<CredentialFault, Secret> result) {
    return result.mapLeft(fault -> new Failure.CredentialsUnavailable(source, fault));
  }
}
