package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Option;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The conversation of HTTP's method CONNECT (RFC 9110 §9.3.6, RFC 9112): one request, and a
/// response whose end is an empty line.
///
/// User and password are sent at once by the scheme Basic (RFC 7617), without waiting to be asked:
/// the user has named this proxy and given them for it. Every 2yz connects us, and has no content,
/// even if its header says otherwise. A response 1yz is not the last one, and is followed by
/// another.
///
/// @param interim how many responses of the kind 1yz may still come
record HttpConnect(Option<ProxyLogin> login, ProxyTarget target, int interim)
    implements ProxyHandshake {
  HttpConnect(Option<ProxyLogin> login, ProxyTarget target) {
    this(login, target, INTERIM_RESPONSES);
  }

  @Override
  public ByteBuffer request() {
    if (interim < INTERIM_RESPONSES) {
      return ByteBuffer.allocate(0);
    }
    String authority = host() + ":" + target.port().number();
    return StandardCharsets.ISO_8859_1.encode(
        "CONNECT "
            + authority
            + " HTTP/1.1\r\nHost: "
            + authority
            + "\r\n"
            + login.map(l -> "Proxy-Authorization: " + l.forHttp() + "\r\n").getOrElse("")
            + "\r\n");
  }

  private String host() {
    return switch (target) {
      case ProxyTarget.Named(var host, _) ->
          host.text().indexOf(':') < 0 ? host.text() : "[" + host.text() + "]";
      case ProxyTarget.Addressed(var endpoint) -> {
        HostAddress address = endpoint.address();
        yield switch (address.family()) {
          case IPV4 -> address.text();
          case IPV6 -> "[" + address.text() + "]";
        };
      }
    };
  }

  @Override
  public ProxyStep on(ByteBuffer answer) {
    if (!beginsWell(answer) || answer.remaining() > HEADER_BYTES) {
      return new ProxyStep.Failed(new ProxyFault.NotAProxy());
    }
    int missing = missing(answer);
    return missing > 0 ? new ProxyStep.More(missing) : verdict(statusLine(answer));
  }

  /// A server that speaks first is found out before it falls silent.
  private static boolean beginsWell(ByteBuffer answer) {
    int length = Math.min(answer.remaining(), BEGINNING.length());
    for (int i = 0; i < length; i++) {
      if (answer.get(answer.position() + i) != BEGINNING.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The least number of bytes after which the header can be at its end: two line ends, each of
  /// which may have lost its CR.
  private static int missing(ByteBuffer answer) {
    if (answer.remaining() < BEGINNING.length()) {
      return BEGINNING.length() - answer.remaining();
    }
    int last = answer.limit() - 1;
    if (answer.get(last) != LF) {
      return answer.get(last) == CR && answer.get(last - 1) == LF ? 1 : 2;
    }
    int before = answer.get(last - 1) == CR ? last - 2 : last - 1;
    return answer.get(before) == LF ? 0 : 1;
  }

  private static String statusLine(ByteBuffer answer) {
    String header = WireText.decode(answer.duplicate());
    String line = header.lines().findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), STATUS_LINE_CHARACTERS));
  }

  private ProxyStep verdict(String statusLine) {
    Matcher status = STATUS_LINE.matcher(statusLine);
    if (!status.matches()) {
      return new ProxyStep.Failed(new ProxyFault.NotAProxy());
    }
    int code = Integer.parseInt(status.group("code"));
    return switch (code / 100) {
      case 1 -> readOn();
      case 2 -> new ProxyStep.Connected();
      default -> new ProxyStep.Failed(fault(code, statusLine));
    };
  }

  private ProxyStep readOn() {
    return interim > 0
        ? new ProxyStep.Next(new HttpConnect(login, target, interim - 1))
        : new ProxyStep.Failed(new ProxyFault.NotAProxy());
  }

  private ProxyFault fault(int code, String statusLine) {
    return switch (code) {
      case 403 -> new ProxyFault.Forbidden();
      case 407 -> login.isEmpty() ? new ProxyFault.LoginDemanded() : new ProxyFault.LoginRefused();
      // So Tinyproxy refuses a login; a client without one gets 407.
      case 401 ->
          login.isEmpty() ? new ProxyFault.Refused(statusLine) : new ProxyFault.LoginRefused();
      case 502, 503 -> new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE);
      case 504 -> new ProxyFault.TargetNotReached(ConnectFault.TIMED_OUT);
      default -> new ProxyFault.Refused(statusLine);
    };
  }

  private static final String BEGINNING = "HTTP/1.";
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[0-9] (?<code>[1-9][0-9]{2})( .*)?");
  private static final byte CR = '\r';
  private static final byte LF = '\n';
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int STATUS_LINE_CHARACTERS = 200;
  private static final int INTERIM_RESPONSES = 8;
}
