package dev.hexftp.adapter.socket.data;

import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.tls.NotSecuredException;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import dev.hexftp.ports.out.net.Progress;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.channels.SelectionKey;

/// Moves the bytes of a source to the server, and then tells it that they are all.
final class Outflow implements Pump {
  private final ByteSource source;
  private final Progress progress;
  private final int pieceBytes;
  private final int piecesPerTurn;
  private long moved;

  Outflow(ByteSource source, Progress progress, CopyBuffers buffers) {
    this.source = source;
    this.progress = progress;
    this.pieceBytes = buffers.bytes().getOrElse(PIECE_BYTES);
    this.piecesPerTurn = buffers.count().getOrElse(PIECES_PER_TURN);
  }

  @Override
  public int interest() {
    return SelectionKey.OP_WRITE;
  }

  @Override
  public Option<DataEvent> pump(Wire wire) {
    try {
      for (int i = 0; i < piecesPerTurn; i++) {
        long count = source.transferTo(moved, pieceBytes, wire.output());
        if (count == ByteSource.END) {
          return Option.when(wire.end(), () -> new DataEnded(new ByteCount(moved)));
        }
        if (count == 0) {
          return Option.none();
        }
        moved += count;
        progress.moved(new ByteCount(moved));
      }
      return Option.none();
    } catch (LocalIoException e) {
      return failed(new DataFault.Local(e.fault()));
    } catch (NotSecuredException e) {
      return failed(new DataFault.NotSecured(e.fault()));
    } catch (IOException _) {
      return failed(new DataFault.Broken());
    }
  }

  @Override
  public ByteCount moved() {
    return new ByteCount(moved);
  }

  private Option<DataEvent> failed(DataFault fault) {
    return Option.of(new DataFailed(new ByteCount(moved), fault));
  }

  private static final int PIECE_BYTES = 1024 * 1024;
  private static final int PIECES_PER_TURN = 4;
}
