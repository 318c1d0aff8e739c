package dev.hexftp.domain.text;

import io.vavr.control.Option;
import java.nio.ByteBuffer;

/// Cuts a stream of bytes into lines, in pieces of any size.
///
/// A line ends with LF; a CR before it is dropped with it (RFC 959 §5.3.1 wants CR LF, some servers
/// send LF alone). At most `limit` bytes of a line are kept; the rest is read and dropped, and the
/// line says so, so that a server cannot make the client hold an endless line. Not thread-safe.
public final class LineDecoder {
  private static final byte LF = '\n';
  private static final byte CR = '\r';

  private final WireCharset charset;
  private final ByteBuffer line;
  private boolean cut;

  /// A decoder for lines in UTF-8 of at most `limitBytes` bytes, without their end.
  public LineDecoder(int limitBytes) {
    this(limitBytes, WireCharset.UTF_8);
  }

  /// A decoder for lines in `charset` of at most `limitBytes` bytes, without their end.
  public LineDecoder(int limitBytes, WireCharset charset) {
    this.charset = charset;
    // One byte more than the limit: the CR of a line that is exactly as long as allowed.
    line = ByteBuffer.allocate(limitBytes + 1);
  }

  /// One line without its end; `cut` tells that it was longer than the limit.
  public record Line(String text, boolean cut) {}

  /// Consumes `input` up to the end of the next line. None means that `input` is used up and the
  /// line continues.
  public Option<Line> decode(ByteBuffer input) {
    int end = input.position();
    while (end < input.limit() && input.get(end) != LF) {
      end++;
    }
    boolean ended = end < input.limit();
    keep(input, end);
    input.position(ended ? end + 1 : end);
    return ended ? Option.of(endOfLine()) : Option.none();
  }

  /// The rest when the stream ends without a line end: a last line, or none.
  public Option<Line> end() {
    return isBetweenLines() ? Option.none() : Option.of(endOfLine());
  }

  /// Whether no line has begun.
  public boolean isBetweenLines() {
    return line.position() == 0 && !cut;
  }

  /// Keeps the bytes before `end`, as far as there is room.
  private void keep(ByteBuffer input, int end) {
    int length = end - input.position();
    int kept = Math.min(length, line.remaining());
    line.put(line.position(), input, input.position(), kept);
    line.position(line.position() + kept);
    cut |= kept < length;
  }

  private Line endOfLine() {
    line.flip();
    int length = line.limit();
    if (!cut && length > 0 && line.get(length - 1) == CR) {
      length--;
    }
    boolean overLimit = cut || length == line.capacity();
    line.limit(Math.min(length, line.capacity() - 1));
    Line decoded = new Line(charset.decode(line), overLimit);
    line.clear();
    cut = false;
    return decoded;
  }
}
