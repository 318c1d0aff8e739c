package dev.hexftp.adapter.cli.options;

/// The texts about the command line.
public final class UsageText {
  /// ftp.exe's own, to the byte. Programs and people know it.
  public static final String FTP_EXE =
      """

      Transfers files to and from a computer running an FTP server service
      (sometimes called a daemon). Ftp can be used interactively.

      FTP [-v] [-d] [-i] [-n] [-g] [-s:filename] [-a] [-A] [-x:sendbuffer] [-r:recvbuffer] \
      [-b:asyncbuffers] [-w:windowsize] [host]

        -v              Suppresses display of remote server responses.
        -n              Suppresses auto-login upon initial connection.
        -i              Turns off interactive prompting during multiple file
                        transfers.
        -d              Enables debugging.
        -g              Disables filename globbing (see GLOB command).
        -s:filename     Specifies a text file containing FTP commands; the
                        commands will automatically run after FTP starts.
        -a              Use any local interface when binding data connection.
        -A              login as anonymous.
        -x:send sockbuf Overrides the default SO_SNDBUF size of 8192.
        -r:recv sockbuf Overrides the default SO_RCVBUF size of 8192.
        -b:async count  Overrides the default async count of 3
        -w:windowsize   Overrides the default transfer buffer size of 65535.
        host            Specifies the host name or IP address of the remote
                        host to connect to.

      Notes:
        - mget and mput commands take y/n/q for yes/no/quit.
        - Use Control-C to abort commands.

      """;

  /// Ours: everything, and how it fits together.
  public static final String HELP =
      """
      Usage: ftp [FLAGS] [OPTIONS] [HOST]

      Transfers files to and from a computer that runs an FTP server, as the ftp.exe of
      Windows does. Commands are typed at the prompt, where 'help' lists them, or come
      from a script: a file named by -s: or standard input that is no terminal.

      HOST is a name, an address or a URL: ftp://USER@HOST:PORT/FOLDER, ftpes:// with TLS
      from AUTH TLS on, ftps:// with TLS from the first byte.

      Flags of ftp.exe. Letters may be joined, as in -ins:FILE.
        -v            Do not show what the server answers. With commands from standard
                      input it is not shown anyway, and -v shows it.
        -n            Do not log in after connecting; the command 'user' does.
        -i            Do not ask about each file of a command for many.
        -d            Show every command that is sent.
        -g            Take * and ? in names literally.
        -s:FILE       Take commands and answers from FILE.
        -a            Let data connections use any local address.
        -A            Log in as anonymous.
        -x:N          Give data connections a send buffer of N bytes.
        -r:N          Give data connections a receive buffer of N bytes.
        -b:N          Move N buffers of a transfer at a time, 1 to 64, before looking
                      at what the server says; 4 if nothing is said.
        -w:N          Make those buffers N bytes big, 1024 to 16777216; 1048576 if
                      nothing is said.
        -?            Show the usage text of ftp.exe.

      Options that ftp.exe does not have:
        --compat=ftp.exe
                      Behave as ftp.exe does also where that is worse: active data
                      connections, text at the start, exit status 0 whatever happens.
        --on-error=continue|abort
                      Whether a script goes on after a command that failed, which it does
                      if nothing is said, or ends.
        --version     Show the version.
        --help        Show this text.

      Who logs in. Nothing of this is ever shown.
        --user=NAME   Log in as NAME.
        --netrc[=FILE]
                      Take logins from FILE, or else from $NETRC or ~/.netrc. Nobody else
                      may be able to read it.
        --password-file=FILE
                      The password is the first line of FILE, which nobody else may be
                      able to read.
        --password-env=NAME
                      The password is in the environment variable NAME.
        --password-stdin
                      The password is the first line of standard input.
        --password-command=COMMAND
                      The password is the first line that COMMAND prints.

      TLS:
        --tls=off|explicit|implicit
                      Whether, and from when on, TLS is spoken; off. A connection that
                      cannot be protected so is not made.
        --tls-data=private|clear
                      Whether data connections are protected too; private.
        --tls-max=1.2|1.3
                      The newest version of TLS; 1.3.
        --trust=ca|tofu|any
                      Trust certificates that an authority vouches for; those too that a
                      host has shown the first time; or any, which trusts an attacker.
        --pin=sha256//KEY
                      Trust servers with this key and no others. May be repeated.
        --ca-file=FILE
                      Trust the authorities in FILE, in PEM, instead of the system's.
        --known-hosts=FILE
                      Where --trust=tofu keeps what hosts have shown.
        --client-cert=FILE, --client-key=FILE
                      The certificate, and the key to it, by which you show who you are.

      Ways to servers:
        -4, --ipv4    Use IPv4 only.
        -6, --ipv6    Use IPv6 only.
        --proxy=URL   Go through a proxy: socks5://, socks5h://, socks4://, socks4a://,
                      http://, or the gateway ftp://. Without it the environment counts:
                      ftp_proxy, all_proxy, no_proxy. 'none' is none.
        --noproxy=LIST
                      Hosts that are reached without it.
        --data-address=peer|reply
                      Whether passive data connections go to the server itself or to the
                      address that it says; peer.
        --active-ports=LOW-HIGH
                      At which ports active data connections are awaited.
        --active-address=ADDRESS
                      To which address the server is to connect then.
        --pipelining=auto|off
                      Whether the next file is asked for before the present one has come,
                      where the server is known to stand it; auto.
        --no-memory   Keep nothing of what is found out about hosts.

      How long it is tried:
        --connect-timeout=SECONDS
                      How long a connection may take to come about; 30.
        --reply-timeout=SECONDS
                      How long the server may keep silent when a reply is due; 120.
        --data-connect-timeout=SECONDS
                      How long one try at a data connection may take; 5.
        --data-timeout=SECONDS
                      How long a transfer may stand still; 120.
        --keepalive=SECONDS
                      After how much silence the server is asked for a sign of life, below
                      the protocol; 60. 0 is never.
        --retries=N   How often what fails for a passing reason is tried again; 0.
        --retry-delay=SECONDS
                      How long to wait before that; it doubles each time; 5.

      What servers are told, and how they write:
        --encoding=CHARSET
                      Names are written in CHARSET instead of UTF-8.
        --virtual-host=NAME
                      Which of the hosts of a server is meant.
        --client-name=TEXT
                      What this program is called.
        --language=TAG
                      In which language the server is to answer.

      In a script, lines that begin with # or ; are comments, and a - before a command
      keeps its failure from counting.

      The exit status is 0 if every command of a script succeeded. The first failure
      decides: 1 a command failed, 2 wrong usage, 3 wrong script, 4 no connection,
      5 login refused or no password to be had, 6 not protected although it had to be,
      7 connection lost, 130 interrupted.
      """;

  private UsageText() {}
}
