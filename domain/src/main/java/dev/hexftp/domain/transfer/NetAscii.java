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
    return switch (lineEnd) {
      case LF -> new ToLocal();
      // What is to be done to the text is the same in both directions.
      case CRLF -> new ToWire();
    };
  }

  /// From a file to the wire. LF and CR LF become CR LF; a lone CR stays.
  static NetAscii toWire() {
    return new ToWire();
  }

  /// Leaves out every CR that an LF follows, which only the next byte tells.
  final class ToLocal implements NetAscii {
    private boolean crHeld;

    private ToLocal() {}

    @Override
    public void convert(ByteBuffer input, ByteBuffer output) {
      ByteBuffer text = TextBytes.view(input);
      ByteBuffer result = TextBytes.view(output);
      int from = input.position();
      int to = output.position();
      while (from < text.limit() && to < result.limit() - 1) {
        byte b = text.get(from++);
        if (crHeld && b != TextBytes.LF) {
          result.put(to++, TextBytes.CR);
        }
        crHeld = b == TextBytes.CR;
        if (!crHeld) {
          result.put(to++, b);
          int plain = TextBytes.copyPlain(TextBytes.CR, text, from, result, to);
          from += plain;
          to += plain;
        }
      }
      input.position(from);
      output.position(to);
    }

    @Override
    public void finish(ByteBuffer output) {
      if (crHeld) {
        output.put(TextBytes.CR);
        crHeld = false;
      }
    }
  }

  /// Puts a CR before every LF that has none.
  final class ToWire implements NetAscii {
    private boolean afterCr;

    private ToWire() {}

    @Override
    public void convert(ByteBuffer input, ByteBuffer output) {
      ByteBuffer text = TextBytes.view(input);
      ByteBuffer result = TextBytes.view(output);
      int from = input.position();
      int to = output.position();
      while (from < text.limit() && to < result.limit() - 1) {
        byte b = text.get(from++);
        if (b == TextBytes.LF && !afterCr) {
          result.put(to++, TextBytes.CR);
        }
        result.put(to++, b);
        int plain = TextBytes.copyPlain(TextBytes.LF, text, from, result, to);
        from += plain;
        to += plain;
        afterCr = text.get(from - 1) == TextBytes.CR;
      }
      input.position(from);
      output.position(to);
    }

    @Override
    public void finish(ByteBuffer output) {
      // Nothing is held back: a CR is sent at once and only remembered.
    }
  }
}
