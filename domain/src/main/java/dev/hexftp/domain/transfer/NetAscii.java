package dev.hexftp.domain.transfer;

import java.nio.ByteBuffer;

/// Changes text between the local form and the form of TYPE A on the wire, where every line ends
/// with CR LF (RFC 959 §3.1.1.1).
///
/// Both directions are incremental: a CR at the end of one piece is remembered until the next one
/// shows what it was. One instance serves one file in one direction. Not thread-safe.
public sealed interface NetAscii {
  /// Moves bytes from `input` to `output`, changing line ends, until one of them is used up. A call
  /// makes progress whenever there is input and room for two bytes.
  void convert(ByteBuffer input, ByteBuffer output);

  /// Puts out what is still held back when the text is over. Needs room for one byte.
  void finish(ByteBuffer output);

  /// From the wire to a file. CR LF becomes the local line end; a lone LF too, since servers that
  /// do not convert send it; a lone CR stays.
  static NetAscii toLocal(LineEnd lineEnd) {
    return new ToLocal(lineEnd);
  }

  /// From a file to the wire. LF and CR LF become CR LF; a lone CR stays.
  static NetAscii toWire() {
    return new ToWire();
  }

  /// See [NetAscii#toLocal].
  final class ToLocal implements NetAscii {
    private final LineEnd lineEnd;
    private boolean crHeld;

    private ToLocal(LineEnd lineEnd) {
      this.lineEnd = lineEnd;
    }

    @Override
    public void convert(ByteBuffer input, ByteBuffer output) {
      while (input.hasRemaining() && output.remaining() >= 2) {
        byte b = input.get();
        if (b == '\n') {
          endLine(output);
        } else {
          releaseCr(output);
          if (b == '\r') {
            crHeld = true;
          } else {
            output.put(b);
          }
        }
      }
    }

    @Override
    public void finish(ByteBuffer output) {
      releaseCr(output);
    }

    private void endLine(ByteBuffer output) {
      crHeld = false;
      switch (lineEnd) {
        case LF -> output.put((byte) '\n');
        case CRLF -> output.put((byte) '\r').put((byte) '\n');
      }
    }

    private void releaseCr(ByteBuffer output) {
      if (crHeld) {
        output.put((byte) '\r');
        crHeld = false;
      }
    }
  }

  /// See [NetAscii#toWire].
  final class ToWire implements NetAscii {
    private boolean afterCr;

    private ToWire() {}

    @Override
    public void convert(ByteBuffer input, ByteBuffer output) {
      while (input.hasRemaining() && output.remaining() >= 2) {
        byte b = input.get();
        if (b == '\n' && !afterCr) {
          output.put((byte) '\r');
        }
        output.put(b);
        afterCr = b == '\r';
      }
    }

    @Override
    public void finish(ByteBuffer output) {
      // Nothing is held back: a CR is sent at once and only remembered.
    }
  }
}
