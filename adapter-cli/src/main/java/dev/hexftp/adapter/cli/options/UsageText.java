package dev.hexftp.adapter.cli.options;

import java.util.stream.Collectors;

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

  private static final String INTRODUCTION =
      """
      Usage: ftp [FLAGS] [OPTIONS] [HOST]

      Transfers files to and from a computer that runs an FTP server, as the ftp.exe of
      Windows does. Commands are typed at the prompt, where 'help' lists them, or come
      from a script: a file named by -s: or standard input that is no terminal.

      HOST is a name, an address or a URL: ftp://USER@HOST:PORT/FOLDER, ftpes:// with TLS
      from AUTH TLS on, ftps:// with TLS from the first byte.
      """;

  private static final String CONCLUSION =
      """

      In a script, lines that begin with #, ;, ::, @ or REM are comments, and a - before a
      command keeps its failure from counting.

      The exit status is 0 if every command of a script succeeded. The first failure
      decides: 1 a command failed, 2 wrong usage, 3 wrong script, 4 no connection,
      5 login refused or no password to be had, 6 not protected although it had to be,
      7 connection lost, 130 interrupted.
      """;

  /// Where the text about an option begins, and how wide it is.
  private static final int COLUMN = 16;

  private static final int WIDTH = 68;

  private UsageText() {}

  /// Ours: everything, and how it fits together.
  public static String help() {
    StringBuilder help = new StringBuilder(INTRODUCTION);
    String heading = "";
    for (OptionTable table : OptionTable.values()) {
      if (!table.heading().equals(heading)) {
        heading = table.heading();
        help.append('\n').append(heading).append('\n');
      }
      table.options().forEach(option -> help.append(entry(option)));
    }
    return help.append(CONCLUSION).toString();
  }

  /// Beside the text if it is short, above it otherwise.
  private static String entry(CliOption option) {
    String label =
        "  " + option.forms().stream().map(CliOption.Form::label).collect(Collectors.joining(", "));
    String indented = indented(option.told());
    return label.length() < COLUMN - 1
        ? label + indented.substring(label.length())
        : label + "\n" + indented;
  }

  private static String indented(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = WIDTH;
      for (String word : line.split(" ", -1)) {
        boolean fits = column + 1 + word.length() <= WIDTH;
        lines.append(fits ? " " : "\n" + " ".repeat(COLUMN)).append(word);
        column = fits ? column + 1 + word.length() : word.length();
      }
    }
    return lines.append('\n').substring(1);
  }
}
