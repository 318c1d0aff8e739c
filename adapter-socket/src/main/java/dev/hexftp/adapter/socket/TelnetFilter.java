package dev.hexftp.adapter.socket;

import java.nio.ByteBuffer;

/// Takes the Telnet commands out of what a server says.
///
/// The control connection is a Telnet connection in name (RFC 959 §2.3): byte 255 introduces a
/// command, and a 255 that is meant is doubled (RFC 854). Servers hardly send commands, and none is
/// answered, since FTP has nothing to negotiate (RFC 1123 §4.1.2.12). Many servers send a 255 of a
/// name undoubled; so one that no command follows stays. Not thread-safe.
final class TelnetFilter {
  private State state = State.TEXT;

  /// What the next byte belongs to.
  private enum State {
    TEXT,
    COMMAND,
    OPTION,
    SUBNEGOTIATION,
    SUBNEGOTIATION_COMMAND
  }

  /// The remaining `bytes` without the commands among them. A command may go on in the next piece.
  ByteBuffer strip(ByteBuffer bytes) {
    if (state == State.TEXT && !holdsCommand(bytes)) {
      return bytes;
    }
    // One byte more: a 255 at the end of the piece before may turn out to be text.
    ByteBuffer text = ByteBuffer.allocate(bytes.remaining() + 1);
    while (bytes.hasRemaining()) {
      state = take(bytes.get(), text);
    }
    return text.flip();
  }

  /// Whether no command has begun.
  boolean isBetweenCommands() {
    return state == State.TEXT;
  }

  private static boolean holdsCommand(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == IAC) {
        return true;
      }
    }
    return false;
  }

  private State take(byte b, ByteBuffer text) {
    return switch (state) {
      case TEXT -> b == IAC ? State.COMMAND : keep(text, b);
      case COMMAND -> command(b, text);
      case OPTION -> State.TEXT;
      case SUBNEGOTIATION -> b == IAC ? State.SUBNEGOTIATION_COMMAND : State.SUBNEGOTIATION;
      case SUBNEGOTIATION_COMMAND -> b == SUBNEGOTIATION_END ? State.TEXT : State.SUBNEGOTIATION;
    };
  }

  private static State command(byte b, ByteBuffer text) {
    if (b == IAC) {
      return keep(text, IAC);
    } else if (Byte.toUnsignedInt(b) >= FIRST_NEGOTIATION) {
      return State.OPTION;
    } else if (b == SUBNEGOTIATION_BEGIN) {
      return State.SUBNEGOTIATION;
    } else if (Byte.toUnsignedInt(b) >= FIRST_COMMAND) {
      return State.TEXT;
    } else {
      keep(text, IAC);
      return keep(text, b);
    }
  }

  private static State keep(ByteBuffer text, byte b) {
    text.put(b);
    return State.TEXT;
  }

  // RFC 854, "Telnet command structure".
  private static final byte IAC = (byte) 255;
  private static final int FIRST_COMMAND = 240;
  private static final byte SUBNEGOTIATION_END = (byte) 240;
  private static final byte SUBNEGOTIATION_BEGIN = (byte) 250;
  // WILL, WON'T, DO and DON'T; the option follows.
  private static final int FIRST_NEGOTIATION = 251;
}
