package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.ScreenOutput;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.InPlace;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Watches data pass on their way to a sink: how many bytes there are and, of text, how many line
/// ends, and a number by which two texts can be distinguished. The data themselves are not kept.
final class Witness {
  private static final byte CR = '\r';
  private static final byte LF = '\n';

  private final boolean isText;
  private long bytes;
  private long lineEnds;
  private long print;
  private byte last;

  /// Of text if `isText`, otherwise of bytes as they are.
  Witness(boolean isText) {
    this.isText = isText;
  }

  /// `sink`, watched.
  ByteSink over(ByteSink sink) {
    return sink instanceof ScreenOutput screen
        ? new WatchedScreen(this, screen)
        : new WatchedSink(this, sink);
  }

  /// How many bytes have come.
  ByteCount moved() {
    return new ByteCount(bytes);
  }

  /// How many bytes the same text has where a line ends with LF only, as it is stored by servers
  /// that send CR LF in TYPE A for that.
  ByteCount withSingleLineEnds() {
    return new ByteCount(bytes - lineEnds);
  }

  /// Whether the text was the same, but for a chance of one in 2^64.
  boolean hasSeenTheSameAs(Witness other) {
    return bytes == other.bytes && print == other.print;
  }

  private void see(ByteBuffer piece, int from, int to) {
    bytes += to - from;
    if (isText) {
      read(piece, from, to);
    }
  }

  private void read(ByteBuffer piece, int from, int to) {
    for (int i = from; i < to; i++) {
      byte each = piece.get(i);
      if (each == LF && last == CR) {
        lineEnds++;
      }
      print = 31 * print + each;
      last = each;
    }
  }

  /// A sink that is watched.
  private static class WatchedSink implements ByteSink {
    private final Witness witness;
    private final ByteSink sink;

    WatchedSink(Witness witness, ByteSink sink) {
      this.witness = witness;
      this.sink = sink;
    }

    @Override
    public void write(ByteBuffer piece) throws IOException {
      int from = piece.position();
      int to = piece.limit();
      sink.write(piece);
      witness.see(piece, from, to);
    }

    @Override
    public Either<Failure, String> commit() {
      return sink.commit();
    }

    @Override
    public void discard() {
      sink.discard();
    }

    @Override
    public Option<InPlace> inPlace() {
      return sink.inPlace();
    }

    @Override
    public boolean canRestart() {
      return sink.canRestart();
    }
  }

  /// The screen, watched.
  private static final class WatchedScreen extends WatchedSink implements ScreenOutput {
    private final ScreenOutput screen;

    WatchedScreen(Witness witness, ScreenOutput screen) {
      super(witness, screen);
      this.screen = screen;
    }

    @Override
    public void endLine() {
      screen.endLine();
    }
  }
}
