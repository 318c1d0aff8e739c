package dev.hexftp.adapter.socket.dial;

import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.proxy.ProxyHandshake;
import dev.hexftp.domain.proxy.ProxyStep;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/// Moves the bytes of the conversation with a proxy, on a connection to it that stands.
///
/// Never more is read than the conversation has asked for: a server may greet at once, and its
/// greeting is for the control connection.
final class ProxyConversation {
  private final Reactor reactor;
  private final SocketChannel channel;
  private final Consumer<Either<ProxyFault, SocketChannel>> completion;
  private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
  private ProxyHandshake state;
  private ByteBuffer unsent;

  /// A conversation on `channel`, which is connected and non-blocking, from `beginning` on.
  /// `completion` is called once: with the same channel, which leads to the server now, or with the
  /// fault.
  ProxyConversation(
      Reactor reactor,
      SocketChannel channel,
      ProxyHandshake beginning,
      Consumer<Either<ProxyFault, SocketChannel>> completion) {
    this.reactor = reactor;
    this.channel = channel;
    this.completion = completion;
    this.state = beginning;
    this.unsent = beginning.request();
  }

  /// Continues as far as that is possible now. To be called once; from then on the reactor does.
  void goOn() {
    try {
      boolean more = true;
      while (more) {
        more = send() && look();
      }
    } catch (IOException _) {
      fail(new ProxyFault.Lost());
    }
  }

  /// Ends it, if it is still under way. Its completion is not called.
  void giveUp() {
    reactor.drop(channel);
  }

  private boolean send() throws IOException {
    channel.write(unsent);
    return !unsent.hasRemaining() || await(SelectionKey.OP_WRITE);
  }

  /// Each of these is true if the conversation can continue at once.
  private boolean look() throws IOException {
    return switch (state.on(answer.duplicate().flip())) {
      case ProxyStep.More(int bytes) -> read(bytes);
      case ProxyStep.Next(ProxyHandshake next) -> {
        state = next;
        unsent = next.request();
        answer.clear();
        yield true;
      }
      case ProxyStep.Connected() -> {
        completion.accept(Either.right(channel));
        yield false;
      }
      case ProxyStep.Failed(ProxyFault fault) -> fail(fault);
    };
  }

  private boolean read(int bytes) throws IOException {
    int count = channel.read(answer.limit(answer.position() + bytes));
    if (count < 0) {
      return fail(new ProxyFault.Lost());
    }
    return count > 0 || await(SelectionKey.OP_READ);
  }

  private boolean await(int interest) throws IOException {
    reactor.register(channel, interest, this::goOn);
    return false;
  }

  private boolean fail(ProxyFault fault) {
    giveUp();
    completion.accept(Either.left(fault));
    return false;
  }

  // More than any conversation asks for.
  private static final int ANSWER_BYTES = 32 * 1024;
}
