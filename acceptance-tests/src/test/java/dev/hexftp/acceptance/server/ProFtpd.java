package dev.hexftp.acceptance.server;

import static java.util.stream.Collectors.joining;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// ProFTPD, the most configurable of the real servers.
///
/// Its user comes from a password file in the directory of the server and has the numbers of the
/// user that runs the tests, root included, so that files belong to the same user on both sides.
/// Only root may lock a user in; without root, home is a real path, not `/`.
public record ProFtpd() implements ServerUnderTest {
  @Override
  public String name() {
    return "ProFTPD";
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public Availability availability() {
    return Programs.availability("proftpd");
  }

  @Override
  public Optional<String> incapability(ServerOptions options) {
    return Optional.empty();
  }

  @Override
  public RunningServer launch(ServerOptions options) throws IOException {
    DaemonProcess process =
        DaemonProcess.start(
            "proftpd",
            options.loopback(),
            (directory, endpoint) -> write(directory, endpoint, options),
            Readiness.greeting(options));
    return new Daemon(
        process,
        Account.ALICE,
        process.directory().owner().isRoot() ? "/" : process.directory().home().toString(),
        it -> it.lines(COMMANDS),
        List.of(TLS_LOG));
  }

  private static CommandLine write(
      ServerDirectory directory, Endpoint endpoint, ServerOptions options) throws IOException {
    ServerDirectory.Owner owner = directory.owner();
    writeUsers(directory, owner);
    String configuration =
        """
        ServerType standalone
        ServerName test
        DefaultServer on
        DefaultAddress %s
        Port %d
        UseIPv6 on
        User %s
        Group %s
        PidFile %s
        ScoreboardFile %s
        ControlsEngine off
        DelayEngine off
        UseReverseDNS off
        WtmpLog off
        TransferLog none
        LogFormat command "%%r"
        ExtendedLog %s ALL command

        AuthOrder mod_auth_file.c
        AuthUserFile %s
        AuthPAM off
        RootLogin on
        RequireValidShell off
        UseFtpUsers off
        MaxLoginAttempts 10
        %s

        Umask 022
        AllowOverwrite on
        AllowRetrieveRestart on
        AllowStoreRestart on
        TimeoutNoTransfer 300
        TimeoutStalled 10
        TimeoutLinger 2
        """
            .formatted(
                endpoint.host(),
                endpoint.port(),
                owner.user(),
                owner.group(),
                directory.file("pid"),
                directory.file("scoreboard"),
                directory.file(COMMANDS),
                directory.file("users"),
                owner.isRoot() ? "DefaultRoot ~" : "");
    Path file =
        directory.write(
            "proftpd.conf",
            (options.tls().isOn() ? tls(options.tls(), directory.file(TLS_LOG)) : "")
                + options.passivePorts().map(ProFtpd::passive).orElse("")
                + configuration);
    return CommandLine.of(
        List.of(Programs.require("proftpd"), "--nodaemon", "--config", file.toString()));
  }

  private static String passive(PortRange ports) {
    return "PassivePorts %d %d%n".formatted(ports.first(), ports.last());
  }

  private static String tls(Tls tls, Path log) {
    String kindOfKey = tls.identity() == Identity.RSA ? "RSA" : "EC";
    return """
    ModulePath %s
    LoadModule mod_tls.c
    TLSEngine on
    TLSLog %s
    TLSProtocol %s
    TLSRequired %s
    %s
    TLS%sCertificateFile %s
    TLS%sCertificateKeyFile %s
    TLSVerifyClient %s
    TLSCACertificateFile %s
    """
        .formatted(
            modules(),
            log,
            tls.versions().stream().map(TlsVersion::text).collect(joining(" ")),
            on(tls.mandatory()),
            (tls.isImplicit() ? "TLSOptions UseImplicitSSL\n" : "")
                + (tls.reuse() ? "" : "TLSOptions NoSessionReuseRequired"),
            kindOfKey,
            tls.identity().certificate(),
            kindOfKey,
            tls.identity().key(),
            on(tls.knownClients()),
            CertificateAuthority.TRUSTED.certificate());
  }

  /// A server that was unpacked somewhere has its modules there too.
  private static Path modules() {
    Path program = Path.of(Programs.require("proftpd")).toAbsolutePath();
    return program.resolve("../../lib/proftpd").normalize();
  }

  private static String on(boolean choice) {
    return choice ? "on" : "off";
  }

  private static final String COMMANDS = "commands.log";
  private static final String TLS_LOG = "tls.log";

  /// The server refuses a password file that others may read.
  private static void writeUsers(ServerDirectory directory, ServerDirectory.Owner owner)
      throws IOException {
    String line =
        "%s:%s:%d:%d::%s:/bin/sh\n"
            .formatted(
                Account.ALICE.user(),
                Account.CRYPTED_PASSWORD,
                owner.uid(),
                owner.gid(),
                directory.home());
    Files.setPosixFilePermissions(
        directory.write("users", line), PosixFilePermissions.fromString("rw-------"));
  }
}
