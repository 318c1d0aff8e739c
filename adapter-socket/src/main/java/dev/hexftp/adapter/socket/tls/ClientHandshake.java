package dev.hexftp.adapter.socket.tls;

import dev.hexftp.adapter.socket.tls.RecordLayer.Decrypted;
import java.io.EOFException;
import java.io.IOException;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/// The handshake at the beginning of a connection. The client speaks first.
final class ClientHandshake {
  private final SSLEngine engine;
  private final RecordLayer records;
  private boolean begun;

  ClientHandshake(SSLEngine engine, RecordLayer records) {
    this.engine = engine;
    this.records = records;
  }

  boolean hasBegun() {
    return begun;
  }

  /// Continues it as far as can be now, with a few looks at most; true when it is done.
  boolean goOn() throws IOException {
    if (!begun) {
      begun = true;
      engine.beginHandshake();
    }
    int looks = 0;
    while (isUnderWay()) {
      if (!records.flush()) {
        return false;
      } else if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
        records.encrypt();
      } else if (records.decrypt() == Decrypted.NO_WHOLE_RECORD) {
        if (looks++ == LOOKS_PER_CALL || !receiveMore()) {
          return false;
        }
      }
    }
    // The rest of the last message goes with the next bytes.
    records.flush();
    return true;
  }

  private boolean isUnderWay() throws IOException {
    return switch (records.status()) {
      case NEED_WRAP -> {
        if (engine.isOutboundDone()) {
          throw new SSLException("the handshake was closed");
        }
        yield true;
      }
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN, NEED_TASK -> true;
      case FINISHED, NOT_HANDSHAKING -> {
        if (engine.isInboundDone()) {
          throw new SSLException("the server has closed the handshake");
        }
        yield false;
      }
    };
  }

  /// True unless there is nothing for now.
  private boolean receiveMore() throws IOException {
    int count = records.fill();
    if (count < 0) {
      throw new EOFException("the connection ended during the handshake");
    }
    return count > 0;
  }

  // A handshake has two or three turns; more looks are left to the next call.
  private static final int LOOKS_PER_CALL = 8;
}
