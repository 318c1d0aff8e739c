package dev.hexftp.adapter.script;

import dev.hexftp.domain.failure.ScriptFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Cuts bytes into the lines of a script.
///
/// A line ends with LF, CR LF or a CR alone, and the last one with the end of the input. A line is
/// given out as soon as its end has been read, so that a program that writes into a pipe and waits
/// for the effect does not wait for ever; that is why the LF of a CR LF is dropped only when the
/// next line is asked for. Text is UTF-8; a byte order mark at the start is dropped. Nothing is
/// repaired.
final class LineReader {
  /// The length of the longest line, without its end.
  static final int LINE_LIMIT_BYTES = 65_536;

  private static final int END = -1;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int lineNumber;
  private long consumed;
  private boolean afterCr;

  /// A reader of `in`, which should be buffered: it is read byte by byte.
  LineReader(InputStream in) {
    this.in = in;
  }

  /// The number of the line that was asked for last, counted from 1.
  int lineNumber() {
    return lineNumber;
  }

  /// The next line without its end, or none at the end of the input.
  Either<ScriptFault, Option<String>> next() {
    lineNumber++;
    try {
      return readLine();
    } catch (IOException _) {
      return Either.left(new ScriptFault.ReadFailed(lineNumber));
    }
  }

  private Either<ScriptFault, Option<String>> readLine() throws IOException {
    line.reset();
    int b = read();
    if (b == '\n' && afterCr) {
      b = read();
    }
    afterCr = false;
    if (b == END) {
      return Either.right(Option.none());
    }
    long start = consumed - 1;
    while (b != END && b != '\n' && b != '\r') {
      if (line.size() == LINE_LIMIT_BYTES) {
        return Either.left(new ScriptFault.LineTooLong(lineNumber, LINE_LIMIT_BYTES));
      }
      line.write(b);
      b = read();
    }
    afterCr = b == '\r';
    return decode(start).map(Option::of);
  }

  private Either<ScriptFault, String> decode(long start) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
    // One byte gives at most one character, so this never overflows.
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    return result.isError()
        ? Either.left(new ScriptFault.NotUtf8(lineNumber, start + bytes.position()))
        : Either.right(withoutMark(text.flip().toString()));
  }

  private String withoutMark(String text) {
    boolean marked = lineNumber == 1 && text.startsWith(BYTE_ORDER_MARK);
    return marked ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  private int read() throws IOException {
    int b = in.read();
    if (b != END) {
      consumed++;
    }
    return b;
  }
}
