package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.machine.Programs;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// vsftpd, the default server of many Linux distributions.
///
/// Its own users are those of the system, or need a file below `/etc/pam.d`; a test leaves both
/// alone. So its user is the anonymous one, for which `secure_email_list_enable` asks for a
/// password after all. Vsftpd refuses an anonymous user with write access to the root, except in
/// the model of one process that keeps the rights with which it was started. That has two
/// consequences: it runs without root, and it does not lock the user in: home is a real path, not
/// `/`.
///
/// @param mostClients how many may be connected at once; 0 is any number
/// @param dataPort the port of all passive data connections; 0 is any port
public record Vsftpd(int mostClients, int dataPort) implements ServerUnderTest {
  /// For any number of clients.
  public Vsftpd() {
    this(0);
  }

  /// For so many clients.
  public Vsftpd(int mostClients) {
    this(mostClients, 0);
  }

  /// For any number of clients, with one port for all passive data connections, before which a
  /// relay can stand that does not understand the replies.
  public static Vsftpd withOneDataPort() throws IOException {
    return new Vsftpd(0, Endpoint.free(Loopback.IPV4).port());
  }

  @Override
  public String name() {
    return "vsftpd";
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public Availability availability() {
    return Programs.availability("vsftpd");
  }

  @Override
  public Optional<String> incapability(ServerOptions options) {
    return Optional.empty();
  }

  @Override
  public RunningServer launch(ServerOptions options) throws IOException {
    DaemonProcess process =
        DaemonProcess.start(
            name(),
            options.loopback(),
            (directory, endpoint) -> write(directory, endpoint, options),
            Readiness.greeting(options));
    return new Daemon(
        process,
        Account.ANONYMOUS,
        process.directory().home().toString(),
        Vsftpd::commands,
        List.of(LOG));
  }

  private static List<String> commands(DaemonProcess process) {
    return process.lines(LOG).stream()
        .map(COMMAND::matcher)
        .filter(Matcher::find)
        .map(command -> command.group(1))
        .toList();
  }

  private CommandLine write(ServerDirectory directory, Endpoint endpoint, ServerOptions options)
      throws IOException {
    directory.write("passwords", Account.ANONYMOUS.password() + "\n");
    boolean ipv6 = endpoint.host().contains(":");
    String configuration =
        """
        listen=%s
        listen_ipv6=%s
        listen_address%s=%s
        listen_port=%d
        background=NO
        one_process_model=YES
        run_as_launching_user=YES
        setproctitle_enable=NO
        seccomp_sandbox=NO

        anonymous_enable=YES
        local_enable=NO
        ftp_username=nobody
        secure_email_list_enable=YES
        email_password_file=%s
        delay_failed_login=0
        max_login_fails=10
        anon_root=%s

        write_enable=YES
        anon_upload_enable=YES
        anon_mkdir_write_enable=YES
        anon_other_write_enable=YES
        anon_world_readable_only=NO
        anon_umask=022
        ascii_download_enable=YES
        ascii_upload_enable=YES
        dirmessage_enable=NO
        connect_from_port_20=NO
        connect_timeout=10
        accept_timeout=10
        data_connection_timeout=10
        max_clients=%d
        max_per_ip=0
        pasv_min_port=%d
        pasv_max_port=%d

        xferlog_enable=YES
        xferlog_std_format=NO
        log_ftp_protocol=YES
        vsftpd_log_file=%s
        """
            .formatted(
                yes(!ipv6),
                yes(ipv6),
                ipv6 ? "6" : "",
                endpoint.host(),
                endpoint.port(),
                directory.file("passwords"),
                directory.home(),
                mostClients,
                dataPort,
                dataPort,
                directory.file(LOG));
    Path file =
        directory.write(
            "vsftpd.conf",
            configuration
                + options.passivePorts().map(Vsftpd::passive).orElse("")
                + (options.tls().isOn() ? tls(options.tls()) : ""));
    return new CommandLine(
        List.of(Programs.require("vsftpd"), file.toString()),
        OpensslVersions.environment(directory, options.tls().versions()));
  }

  private static String passive(PortRange ports) {
    return "pasv_min_port=%d%npasv_max_port=%d%n".formatted(ports.first(), ports.last());
  }

  /// Its default, one cipher of last century, is nothing that a client would agree to.
  private static String tls(Tls tls) {
    return """

    ssl_enable=YES
    implicit_ssl=%s
    allow_anon_ssl=YES
    force_anon_logins_ssl=%s
    force_anon_data_ssl=%s
    ssl_ciphers=HIGH
    rsa_cert_file=%s
    require_ssl_reuse=%s
    ssl_request_cert=%s
    require_cert=%s
    validate_cert=%s
    ca_certs_file=%s
    debug_ssl=YES
    """
        .formatted(
            yes(tls.isImplicit()),
            yes(tls.mandatory()),
            yes(tls.mandatory()),
            tls.identity().keyAndCertificate(),
            yes(tls.reuse()),
            yes(tls.knownClients()),
            yes(tls.knownClients()),
            yes(tls.knownClients()),
            CertificateAuthority.TRUSTED.certificate());
  }

  private static String yes(boolean choice) {
    return choice ? "YES" : "NO";
  }

  private static final String LOG = "vsftpd.log";

  /// `… FTP command: Client "127.0.0.1", "USER anonymous"`.
  private static final Pattern COMMAND =
      Pattern.compile("FTP command: Client \"[^\"]*\", \"(.*)\"$");
}
