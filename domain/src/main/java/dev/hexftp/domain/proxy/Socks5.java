package dev.hexftp.domain.proxy;

import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.text.WireText;
import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// The conversation of SOCKS 5 (RFC 1928): we offer ways to authenticate and the proxy chooses one;
/// if it chooses user and password, they are sent and judged (RFC 1929); then we say where to
/// connect to, and the proxy says how that went.
sealed interface Socks5 extends ProxyHandshake {
  /// The ways to authenticate are on their way.
  record AwaitingMethod(Option<ProxyLogin> login, ProxyTarget target) implements Socks5 {
    @Override
    public ByteBuffer request() {
      byte[] greeting =
          login.isEmpty()
              ? new byte[] {VERSION, 1, NO_AUTHENTICATION}
              : new byte[] {VERSION, 2, NO_AUTHENTICATION, USER_AND_PASSWORD};
      return ByteBuffer.wrap(greeting);
    }

    @Override
    public ProxyStep on(ByteBuffer answer) {
      return isForeign(answer)
          ? failed(new ProxyFault.NotAProxy())
          : more(answer, 2).getOrElse(() -> chosen(at(answer, 1)));
    }

    private ProxyStep chosen(int method) {
      return switch (method) {
        case NO_AUTHENTICATION -> new ProxyStep.Next(new AwaitingReply(target));
        case USER_AND_PASSWORD ->
            login
                .<ProxyStep>map(l -> new ProxyStep.Next(new AwaitingVerdict(l, target)))
                .getOrElse(() -> failed(new ProxyFault.NotAProxy()));
        case NONE_ACCEPTABLE ->
            failed(
                login.isEmpty() ? new ProxyFault.LoginDemanded() : new ProxyFault.LoginRefused());
        default -> failed(new ProxyFault.NotAProxy());
      };
    }
  }

  /// User and password are on their way.
  record AwaitingVerdict(ProxyLogin login, ProxyTarget target) implements Socks5 {
    @Override
    public ByteBuffer request() {
      ByteBuffer pair = login.forSocks5();
      return ByteBuffer.allocate(1 + pair.remaining()).put(LOGIN_VERSION).put(pair).flip();
    }

    /// The version in the answer is not looked at: some proxies repeat that of SOCKS in place of
    /// that of the login.
    @Override
    public ProxyStep on(ByteBuffer answer) {
      return more(answer, 2)
          .getOrElse(
              () ->
                  at(answer, 1) == SUCCESS
                      ? new ProxyStep.Next(new AwaitingReply(target))
                      : failed(new ProxyFault.LoginRefused()));
    }
  }

  /// It has been said where to connect to.
  record AwaitingReply(ProxyTarget target) implements Socks5 {
    @Override
    public ByteBuffer request() {
      ByteBuffer address = address(target);
      return ByteBuffer.allocate(5 + address.remaining())
          .put(VERSION)
          .put(CONNECT)
          .put(RESERVED)
          .put(address)
          .putShort((short) target.port().number())
          .flip();
    }

    /// The kind of an address and the address itself.
    private static ByteBuffer address(ProxyTarget target) {
      return switch (target) {
        case ProxyTarget.Named(var host, _) -> {
          ByteBuffer name = WireText.encode(host.text());
          yield ByteBuffer.allocate(2 + name.remaining())
              .put(NAME)
              .put((byte) name.remaining())
              .put(name)
              .flip();
        }
        case ProxyTarget.Addressed(var endpoint) -> {
          ByteBuffer bytes = endpoint.address().bytes();
          byte kind = endpoint.address().family() == HostAddress.Family.IPV4 ? IPV4 : IPV6;
          yield ByteBuffer.allocate(1 + bytes.remaining()).put(kind).put(bytes).flip();
        }
      };
    }

    /// A refusal is reported after its code: not every proxy sends the rest.
    @Override
    public ProxyStep on(ByteBuffer answer) {
      if (isForeign(answer)) {
        return failed(new ProxyFault.NotAProxy());
      }
      return more(answer, 2)
          .getOrElse(() -> at(answer, 1) == SUCCESS ? rest(answer) : failed(fault(at(answer, 1))));
    }

    /// The address from which the proxy has connected is of no use, but it is in the way.
    private static ProxyStep rest(ByteBuffer answer) {
      return more(answer, 5)
          .getOrElse(
              () ->
                  switch (at(answer, 3)) {
                    case IPV4 -> end(answer, 4);
                    case IPV6 -> end(answer, 16);
                    case NAME -> end(answer, 1 + at(answer, 4));
                    default -> failed(new ProxyFault.NotAProxy());
                  });
    }

    private static ProxyStep end(ByteBuffer answer, int addressBytes) {
      return more(answer, 4 + addressBytes + 2).getOrElse(new ProxyStep.Connected());
    }

    /// RFC 1928 §6.
    private static ProxyFault fault(int code) {
      return switch (code) {
        case 2 -> new ProxyFault.Forbidden();
        case 3, 4, 6 -> new ProxyFault.TargetNotReached(ConnectFault.UNREACHABLE);
        case 5 -> new ProxyFault.TargetNotReached(ConnectFault.REFUSED);
        case 8 -> new ProxyFault.Inexpressible();
        default -> new ProxyFault.Refused("SOCKS 5 reply " + code);
      };
    }
  }

  /// How much is missing from an answer that has at least `length` bytes; none if nothing is.
  private static Option<ProxyStep> more(ByteBuffer answer, int length) {
    int missing = length - answer.remaining();
    return missing > 0 ? Option.of(new ProxyStep.More(missing)) : Option.none();
  }

  private static boolean isForeign(ByteBuffer answer) {
    return answer.hasRemaining() && at(answer, 0) != VERSION;
  }

  private static int at(ByteBuffer answer, int index) {
    return Byte.toUnsignedInt(answer.get(answer.position() + index));
  }

  private static ProxyStep failed(ProxyFault fault) {
    return new ProxyStep.Failed(fault);
  }

  byte VERSION = 5;
  byte LOGIN_VERSION = 1;
  byte NO_AUTHENTICATION = 0;
  byte USER_AND_PASSWORD = 2;
  int NONE_ACCEPTABLE = 0xFF;
  byte CONNECT = 1;
  byte RESERVED = 0;
  byte SUCCESS = 0;
  byte IPV4 = 1;
  byte NAME = 3;
  byte IPV6 = 4;
}
