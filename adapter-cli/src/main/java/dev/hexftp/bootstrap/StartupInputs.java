package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.LoginOptions.PasswordOption;
import dev.hexftp.adapter.cli.options.TlsOptions;
import dev.hexftp.adapter.cli.terminal.PasswordCommand;
import dev.hexftp.adapter.cli.terminal.PasswordInput;
import dev.hexftp.adapter.file.TextFile;
import dev.hexftp.adapter.file.credentials.FilePasswordSource;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
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

/// The inputs that options name and that are read at the start, before the client is put together:
/// if one is missing or damaged, there is no client.
///
/// @param proxies which proxy leads to which host
/// @param tls TLS with the certificates and keys of the user
/// @param password the source of the password, if one was named
record StartupInputs(ProxyChoice proxies, TlsClient tls, Option<PasswordSource> password) {
  /// Reads the inputs that `options` name. A password in standard input is read now, since other
  /// readers follow; any other one is read at the first login.
  static Either<SetupFault, StartupInputs> read(InvocationOptions options, ProcessContext context) {
    Option<PasswordSource> password = password(options.login().password(), context);
    return proxies(options, context)
        .flatMap(
            proxies ->
                material(options.tls(), context)
                    .map(
                        material ->
                            new StartupInputs(proxies, tls(material, options, context), password)));
  }

  /// TLS that the command line asks for is soon needed.
  private static TlsClient tls(
      TlsMaterial material, InvocationOptions options, ProcessContext context) {
    TlsClient tls = new TlsClient(material, () -> SystemAuthorities.text(context));
    TlsMode mode = options.server().flatMap(Destination::tls).getOrElse(options.tls().mode());
    if (mode != TlsMode.OFF) {
      tls.warmUp();
    }
    return tls;
  }

  private static Either<SetupFault, ProxyChoice> proxies(
      InvocationOptions options, ProcessContext context) {
    return ProxyChoice.of(options.route().proxy(), context.environment(), options.tls().mode())
        .mapLeft(SetupFault.UnusableProxy::new);
  }

  private static Either<SetupFault, TlsMaterial> material(TlsOptions tls, ProcessContext context) {
    return text(tls.authorities(), context)
        .flatMap(
            authorities ->
                clientTexts(tls, context).flatMap(client -> material(authorities, client)));
  }

  private static Either<SetupFault, TlsMaterial> material(
      Option<String> authorities, ClientTexts client) {
    return TlsMaterial.read(authorities, client.certificate(), client.key())
        .mapLeft(SetupFault.UnusableMaterial::new);
  }

  /// The texts of the client's certificate and key.
  private record ClientTexts(Option<String> certificate, Option<String> key) {}

  private static Either<SetupFault, ClientTexts> clientTexts(
      TlsOptions tls, ProcessContext context) {
    return text(tls.clientCertificate(), context)
        .flatMap(
            certificate ->
                text(tls.clientKey(), context).map(key -> new ClientTexts(certificate, key)));
  }

  private static Either<SetupFault, Option<String>> text(
      Option<String> file, ProcessContext context) {
    return file.fold(
        () -> Either.right(Option.none()),
        typed ->
            TextFile.named(context.directory(), typed)
                .text()
                .<SetupFault>mapLeft(fault -> new SetupFault.UnreadableFile(typed, fault))
                .map(Option::of));
  }

  private static Option<PasswordSource> password(PasswordOption option, ProcessContext context) {
    return switch (option) {
      case PasswordOption.Unstated() -> Option.none();
      case PasswordOption.FromFile(var path) ->
          Option.of(new FilePasswordSource(context.directory(), path));
      case PasswordOption.FromVariable(var name) ->
          Option.of(
              () ->
                  told(
                      new CredentialSource.Variable(name),
                      PasswordLine.in(
                          WireText.encode(context.environment().getOrDefault(name, "")))));
      case PasswordOption.FromStandardInput() -> {
        Either<Failure, Secret> read =
            told(new CredentialSource.StandardInput(), fromInput(context.streams()));
        yield Option.of(() -> read);
      }
      case PasswordOption.FromCommand(var line) -> {
        PasswordCommand command =
            new PasswordCommand(
                context.system().shell(), context.system().shellCommandFlag(), line);
        yield Option.of(() -> told(new CredentialSource.Command(), command.run()));
      }
    };
  }

  private static Either<CredentialFault, Secret> fromInput(ProcessContext.Streams streams) {
    return streams.inputIsTyped()
        ? Either.left(new CredentialFault.Typed())
        : PasswordInput.first(streams.input());
  }

  private static Either<Failure, Secret> told(
      CredentialSource source, Either<CredentialFault, Secret> result) {
    return result.mapLeft(fault -> new Failure.CredentialsUnavailable(source, fault));
  }
}
