package dev.hexftp.domain.command;

import dev.hexftp.domain.text.WireCharset;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns commands into the bytes of the control connection, and into text that may be shown.
///
/// On the control connection this is the only code that reveals a [Secret], and it does so only on
/// the way to the wire.
public final class CommandEncoder {
  private static final byte TELNET_IAC = (byte) 0xFF;
  private static final Set<String> SECRET_VERBS = Set.of("PASS", "ACCT");

  /// Commands of servers that change a password or make a user. No RFC has them; all that follows
  /// such a word is hidden.
  private static final Pattern SITE_WITH_SECRETS =
      Pattern.compile(
          "(?<shown>SITE\\s+(?:\\S*(?:PSW|PASS|PWD)\\S*|G?ADDUSER|NEWUSER|USERADD|CHUSER|GPASS))\\s+.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CommandEncoder() {}

  /// The command in the bytes of UTF-8.
  public static ByteBuffer encode(FtpCommand command) {
    return encode(command, WireCharset.UTF_8);
  }

  /// Whether the command can be written in `charset`.
  public static boolean isEncodable(FtpCommand command, WireCharset charset) {
    // UTF-8 writes all that arguments and secrets can hold; see CommandArgument.
    return charset.equals(WireCharset.UTF_8) || charset.isEncodable(line(command, Secret::reveal));
  }

  /// The command in the bytes of `charset`, CR LF included. A byte 255 in a name is doubled, since
  /// the control connection speaks Telnet (RFC 959 §2.3, RFC 854).
  ///
  /// @throws IllegalArgumentException if [#isEncodable] says no
  public static ByteBuffer encode(FtpCommand command, WireCharset charset) {
    ByteBuffer text = charset.encode(line(command, Secret::reveal));
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.remaining() + 2);
    while (text.hasRemaining()) {
      byte b = text.get();
      bytes.put(b);
      if (b == TELNET_IAC) {
        bytes.put(b);
      }
    }
    return bytes.put((byte) '\r').put((byte) '\n').flip();
  }

  /// The command as it may be shown: without its line end, and with stars for a password or
  /// account, also where the user wrote the command out.
  public static String masked(FtpCommand command) {
    return command instanceof FtpCommand.Verbatim(CommandArgument line)
        ? maskedVerbatim(line.text())
        : line(command, Secret::toString);
  }

  private static String maskedVerbatim(String line) {
    String text = line.strip();
    int end = verbEnd(text);
    Matcher site = SITE_WITH_SECRETS.matcher(text);
    if (site.matches()) {
      return site.group("shown") + " ****";
    }
    boolean secret = SECRET_VERBS.contains(text.substring(0, end).toUpperCase(Locale.ROOT));
    return secret && end < text.length() ? text.substring(0, end) + " ****" : line;
  }

  private static int verbEnd(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The command without its line end; each secret in it is written as `written` says.
  private static String line(FtpCommand command, Function<Secret, String> written) {
    return switch (command) {
      case FtpCommand.Request request -> request.terms().line();
      // These two keep their space even when nothing follows it, as every client writes them.
      case FtpCommand.User(CommandArgument name) -> "USER " + name.text();
      case FtpCommand.Pass(Secret password) -> "PASS " + written.apply(password);
      case FtpCommand.Acct(Secret account) -> "ACCT " + written.apply(account);
      case FtpCommand.Quit() -> "QUIT";
      case FtpCommand.Type(var type) -> "TYPE " + type.code();
      case FtpCommand.Pasv() -> "PASV";
      case FtpCommand.Epsv() -> "EPSV";
      case FtpCommand.Port(var endpoint) -> "PORT " + endpoint.portArgument();
      case FtpCommand.Eprt(var endpoint) -> "EPRT " + endpoint.extendedPortArgument();
      case FtpCommand.Retr(CommandArgument path) -> line("RETR", path);
      case FtpCommand.Stor(CommandArgument path) -> line("STOR", path);
      case FtpCommand.Appe(CommandArgument path) -> line("APPE", path);
      case FtpCommand.List(CommandArgument path) -> line("LIST", path);
      case FtpCommand.Nlst(CommandArgument path) -> line("NLST", path);
      case FtpCommand.Mlsd(CommandArgument path) -> line("MLSD", path);
      case FtpCommand.Rest(var offset) -> "REST " + offset.bytes();
      case FtpCommand.Abor() -> "ABOR";
      case FtpCommand.Noop() -> "NOOP";
      case FtpCommand.Cwd(CommandArgument path) -> line("CWD", path);
      case FtpCommand.Rnfr(CommandArgument path) -> line("RNFR", path);
      case FtpCommand.Rnto(CommandArgument path) -> line("RNTO", path);
      case FtpCommand.Feat() -> "FEAT";
      case FtpCommand.OptsUtf8On() -> "OPTS UTF8 ON";
      case FtpCommand.AuthTls() -> "AUTH TLS";
      case FtpCommand.Pbsz() -> "PBSZ 0";
      case FtpCommand.Prot(var level) -> "PROT " + level.code();
      case FtpCommand.Mdtm(CommandArgument path) -> line("MDTM", path);
      case FtpCommand.Mlst(CommandArgument path) -> line("MLST", path);
      case FtpCommand.Host(CommandArgument name) -> line("HOST", name);
      case FtpCommand.Clnt(CommandArgument name) -> line("CLNT", name);
      case FtpCommand.Lang(CommandArgument tag) -> line("LANG", tag);
      case FtpCommand.Verbatim(CommandArgument line) -> line.text();
    };
  }

  private static String line(String verb, CommandArgument argument) {
    return argument.text().isEmpty() ? verb : verb + " " + argument.text();
  }
}
