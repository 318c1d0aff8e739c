package dev.hexftp.domain.transfer;

import dev.hexftp.domain.local.LineEnd;
import java.nio.ByteBuffer;

/// Changes text between the local form and the form of TYPE A on the wire, where every line ends
/// with CR LF (RFC 959 §3.1.1.1).
///
/// Both directions are incremental: a CR at the end of one piece is remembered until the next one
/// shows its meaning. One instance serves one file in one direction. Not thread-safe.
public sealed interface NetAscii {
  /// Moves bytes from `input` to `output`, changing line ends, until one of them is used up. A call
  /// makes progress whenever there is input and room for two bytes.
  void convert(ByteBuffer input, ByteBuffer output);

  /// Puts out the bytes that are still held back when the text has ended. Needs room for one byte.
  void finish(ByteBuffer output);

  /// From the wire to a file. CR LF becomes the local line end; a lone LF too, since servers that
  /// do not convert send it; a lone CR stays.
  static NetAscii toLocal(LineEnd lineEnd) {
    return switch (lineEnd) {
      case LF -> new ToLocal();
      // The conversion of the text is the same in both directions.
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
      while (text.hasRemaining() && result.remaining() > 1) {
        convert(text.get(), result);
        if (!crHeld) {
          convertEights(text, result);
        }
      }
      input.position(text.position());
      output.position(result.position());
    }

    private void convert(byte b, ByteBuffer result) {
      if (crHeld && b != TextBytes.LF) {
        result.put(TextBytes.CR);
      }
      crHeld = b == TextBytes.CR;
      if (!crHeld) {
        result.put(b);
      }
    }

    /// As long as there are eight bytes, one after them, and room.
    private static void convertEights(ByteBuffer text, ByteBuffer result) {
      int from = text.position();
      int to = result.position();
      while (from < text.limit() - Long.BYTES && to <= result.limit() - Long.BYTES) {
        long eight = text.getLong(from);
        long next = text.getLong(from + 1);
        long marks = TextBytes.find(TextBytes.CR, eight) & TextBytes.find(TextBytes.LF, next);
        long first = Long.lowestOneBit(marks);
        long before = TextBytes.before(first);
        result.putLong(to, (eight & before) | (eight >>> Byte.SIZE & ~before));
        int done = TextBytes.index(marks ^ first);
        from += done;
        to += done - Long.bitCount(first);
      }
      text.position(from);
      result.position(to);
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
      while (text.hasRemaining() && result.remaining() > 1) {
        convert(text.get(), result);
        convertEights(text, result);
        afterCr = text.get(text.position() - 1) == TextBytes.CR;
      }
      input.position(text.position());
      output.position(result.position());
    }

    private void convert(byte b, ByteBuffer result) {
      if (b == TextBytes.LF && !afterCr) {
        result.put(TextBytes.CR);
      }
      result.put(b);
    }

    /// As long as there are eight bytes, one before them, and room for nine.
    private static void convertEights(ByteBuffer text, ByteBuffer result) {
      int from = text.position();
      int to = result.position();
      while (from <= text.limit() - Long.BYTES && to < result.limit() - Long.BYTES) {
        long eight = text.getLong(from);
        long previous = text.getLong(from - 1);
        long marks = TextBytes.find(TextBytes.LF, eight) & ~TextBytes.find(TextBytes.CR, previous);
        long first = Long.lowestOneBit(marks);
        long before = TextBytes.before(first);
        long cr = TextBytes.at(first, TextBytes.CR);
        result.putLong(to, (eight & before) | cr | (eight & ~before) << Byte.SIZE);
        // The last of the eight, which has been pushed out if there was an LF.
        result.put(to + Long.BYTES, TextBytes.last(eight));
        int done = TextBytes.index(marks ^ first);
        from += done;
        to += done + Long.bitCount(first);
      }
      text.position(from);
      result.position(to);
    }

    @Override
    public void finish(ByteBuffer output) {
      // Nothing is held back: a CR is sent at once and only remembered.
    }
  }
}
