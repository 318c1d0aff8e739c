package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.util.List;

/// vsftpd, the default server of many Linux distributions.
///
/// Its own users are those of the system, or need a file below `/etc/pam.d`; a test leaves both
/// alone. So its user is the anonymous one, for whom `secure_email_list_enable` asks for a password
/// after all. An anonymous user with write access to his root is something that vsftpd refuses,
/// except in the model of one process that keeps the rights with which it was started. That has two
/// consequences: it runs without root, and it does not lock the user in: home is a real path, not
/// `/`.
public record Vsftpd() implements ServerUnderTest {
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
  public RunningServer launch(ServerOptions options) throws IOException {
    return Daemon.start(name(), options, Vsftpd::write);
  }

  private static LaunchPlan write(ServerFolder folder, Endpoint endpoint) throws IOException {
    folder.write("passwords", Account.ANONYMOUS.password() + "\n");
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
        max_per_ip=0
        xferlog_enable=NO
        """
            .formatted(
                ipv6 ? "NO" : "YES",
                ipv6 ? "YES" : "NO",
                ipv6 ? "6" : "",
                endpoint.host(),
                endpoint.port(),
                folder.file("passwords"),
                folder.home());
    String file = folder.write("vsftpd.conf", configuration).toString();
    return new LaunchPlan(
        List.of(Programs.require("vsftpd"), file), Account.ANONYMOUS, folder.home().toString());
  }
}
