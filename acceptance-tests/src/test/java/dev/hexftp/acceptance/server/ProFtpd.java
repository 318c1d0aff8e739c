package dev.hexftp.acceptance.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// ProFTPD, the most configurable of the real servers.
///
/// Its user comes from a password file in the folder of the server and has the numbers of whoever
/// runs the tests, root included, so that files belong to the same user on both sides. Only root
/// may lock a user in; without root, home is a real path, not `/`.
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
  public RunningServer launch(ServerOptions options) throws IOException {
    return Daemon.start("proftpd", options, ProFtpd::write);
  }

  private static LaunchPlan write(ServerFolder folder, Endpoint endpoint) throws IOException {
    ServerFolder.Owner owner = folder.owner();
    writeUsers(folder, owner);
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
                folder.file("pid"),
                folder.file("scoreboard"),
                folder.file("users"),
                owner.isRoot() ? "DefaultRoot ~" : "");
    String file = folder.write("proftpd.conf", configuration).toString();
    return new LaunchPlan(
        List.of(Programs.require("proftpd"), "--nodaemon", "--config", file),
        Account.ALICE,
        owner.isRoot() ? "/" : folder.home().toString());
  }

  /// The server refuses a password file that others may read.
  private static void writeUsers(ServerFolder folder, ServerFolder.Owner owner) throws IOException {
    String line =
        "%s:%s:%d:%d::%s:/bin/sh\n"
            .formatted(
                Account.ALICE.user(),
                Account.CRYPTED_PASSWORD,
                owner.uid(),
                owner.gid(),
                folder.home());
    Files.setPosixFilePermissions(
        folder.write("users", line), PosixFilePermissions.fromString("rw-------"));
  }
}
