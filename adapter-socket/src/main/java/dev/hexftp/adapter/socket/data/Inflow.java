package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.tls.NotSecuredException;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.LocalIoException;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/// Moves the server's bytes into a sink.
///
/// One direct buffer is filled and emptied: measured, one of a mebibyte is faster than anything the
/// system offers for this direction.
final class Inflow implements Pump {
  private final ByteSink sink;
  private final Progress progress;
  private final ByteBuffer buffer;
  private final int piecesPerTurn;
  private long moved;

  /// An inflow that uses `buffer` as long as it lives. It was made by [#buffer].
  Inflow(ByteSink sink, Progress progress, ByteBuffer buffer, CopyBuffers buffers) {
    this.sink = sink;
    this.progress = progress;
    this.buffer = buffer;
    this.piecesPerTurn = buffers.count().getOrElse(PIECES_PER_TURN);
  }

  /// A buffer of the size that is wanted, for one inflow after the other.
  static ByteBuffer buffer(CopyBuffers buffers) {
    return ByteBuffer.allocateDirect(buffers.bytes().getOrElse(BUFFER_BYTES));
  }

  @Override
  public int interest() {
    return SelectionKey.OP_READ;
  }

  @Override
  public Option<DataEvent> pump(Wire wire) {
    for (int i = 0; i < piecesPerTurn; i++) {
      int count;
      try {
        count = wire.read(buffer.clear());
      } catch (NotSecuredException e) {
        return failed(new DataFault.NotSecured(e.fault()));
      } catch (IOException _) {
        return failed(new DataFault.Broken());
      }
      if (count < 0) {
        return Option.of(end(count));
      }
      if (count == 0) {
        return Option.none();
      }
      try {
        sink.write(buffer.flip());
      } catch (IOException e) {
        return failed(new DataFault.Local(faultOf(e)));
      }
      moved += count;
      progress.moved(new ByteCount(moved));
    }
    return Option.none();
  }

  private DataEvent end(int end) {
    ByteCount all = new ByteCount(moved);
    return end == Wire.CUT_OFF ? new DataCutOff(all) : new DataEnded(all);
  }

  @Override
  public ByteCount moved() {
    return new ByteCount(moved);
  }

  private Option<DataEvent> failed(DataFault fault) {
    return Option.of(new DataFailed(new ByteCount(moved), fault));
  }

  private static LocalFault faultOf(IOException e) {
    return e instanceof LocalIoException local ? local.fault() : LocalFault.IO;
  }

  private static final int BUFFER_BYTES = 1024 * 1024;
  private static final int PIECES_PER_TURN = 4;
}
