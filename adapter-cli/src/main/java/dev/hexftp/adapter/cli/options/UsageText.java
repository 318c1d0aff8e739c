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

      HOST is a name, an address or ftp://HOST:PORT/.

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
                      at what the server says; 16 received or 4 sent if nothing is said.
        -w:N          Make those buffers N bytes big, 1024 to 16777216; 262144 for what
                      is received, 1048576 for what is sent.
        -?            Show the usage text of ftp.exe.

      Options that ftp.exe does not have:
        --compat=ftp.exe
                      Behave as ftp.exe does also where that is worse: active data
                      connections, text at the start, exit status 0 whatever happens.
        --on-error=continue|abort
                      Whether a script goes on after a command that failed, which it does
                      if nothing is said, or ends.
        --connect-timeout=SECONDS
                      How long a connection may take to come about; 30 seconds if nothing
                      is said.
        --reply-timeout=SECONDS
                      How long the server may keep silent when a reply is due; 120.
        --data-timeout=SECONDS
                      How long a transfer may stand still; 120.
        --version     Show the version.
        --help        Show this text.

      In a script, lines that begin with # or ; are comments, and a - before a command
      keeps its failure from counting.

      The exit status is 0 if every command of a script succeeded. The first failure
      decides: 1 a command failed, 2 wrong usage, 3 wrong script, 4 no connection,
      5 login refused, 7 connection lost, 130 interrupted.
      """;

  private UsageText() {}
}
