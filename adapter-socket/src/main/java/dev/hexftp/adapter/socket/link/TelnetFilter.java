package dev.hexftp.adapter.socket.link;

import java.nio.ByteBuffer;

/// Takes the Telnet commands out of the server's bytes.
///
/// The control connection is a Telnet connection in name (RFC 959 §2.3): byte 255 introduces a
/// command, and a 255 that is meant is doubled (RFC 854). Servers hardly send commands, and none is
/// answered, since FTP has nothing to negotiate (RFC 1123 §4.1.2.12). Many servers send a 255 of a
/// name undoubled; so one that no command follows stays. Not thread-safe.
final class TelnetFilter {
  private ParserState position = ParserState.TEXT;

  /// The meaning of the next byte.
  private enum ParserState {
    TEXT,
    COMMAND,
    OPTION,
    SUBNEGOTIATION,
    SUBNEGOTIATION_COMMAND
  }

  /// The remaining `bytes` without the commands among them. A command may continue in the next
  /// piece.
  ByteBuffer strip(ByteBuffer bytes) {
    if (position == ParserState.TEXT && !holdsCommand(bytes)) {
      return bytes;
    }
    // One byte more: a 255 at the end of the piece before may turn out to be text.
    ByteBuffer text = ByteBuffer.allocate(bytes.remaining() + 1);
    while (bytes.hasRemaining()) {
      position = take(bytes.get(), text);
    }
    return text.flip();
  }

  /// Whether no command has begun.
  boolean isBetweenCommands() {
    return position == ParserState.TEXT;
  }

  private static boolean holdsCommand(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == IAC) {
        return true;
      }
    }
    return false;
  }

  private ParserState take(byte b, ByteBuffer text) {
    return switch (position) {
      case TEXT -> b == IAC ? ParserState.COMMAND : keep(text, b);
      case COMMAND -> command(b, text);
      case OPTION -> ParserState.TEXT;
      case SUBNEGOTIATION ->
          b == IAC ? ParserState.SUBNEGOTIATION_COMMAND : ParserState.SUBNEGOTIATION;
      case SUBNEGOTIATION_COMMAND ->
          b == SUBNEGOTIATION_END ? ParserState.TEXT : ParserState.SUBNEGOTIATION;
    };
  }

  private static ParserState command(byte b, ByteBuffer text) {
    if (b == IAC) {
      return keep(text, IAC);
    } else if (Byte.toUnsignedInt(b) >= FIRST_NEGOTIATION) {
      return ParserState.OPTION;
    } else if (b == SUBNEGOTIATION_BEGIN) {
      return ParserState.SUBNEGOTIATION;
    } else if (Byte.toUnsignedInt(b) >= FIRST_COMMAND) {
      return ParserState.TEXT;
    } else {
      keep(text, IAC);
      return keep(text, b);
    }
  }

  private static ParserState keep(ByteBuffer text, byte b) {
    text.put(b);
    return ParserState.TEXT;
  }

  // RFC 854, "Telnet command structure".
  private static final byte IAC = (byte) 255;
  private static final int FIRST_COMMAND = 240;
  private static final byte SUBNEGOTIATION_END = (byte) 240;
  private static final byte SUBNEGOTIATION_BEGIN = (byte) 250;
  // WILL, WON'T, DO and DON'T; the option follows.
  private static final int FIRST_NEGOTIATION = 251;
}
