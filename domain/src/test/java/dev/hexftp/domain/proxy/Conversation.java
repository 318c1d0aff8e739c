package dev.hexftp.domain.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A whole conversation with a proxy whose answers are known beforehand.
///
/// @param said the text sent to it, as characters of ISO 8859-1
/// @param end how it ended; [ProxyFault.Lost] if the proxy had nothing more to say
/// @param left how many of its bytes were not read
record Conversation(List<String> said, ProxyStep end, int left) {
  /// The conversation when of all the `heard` bytes first only `early` are there, and the rest when
  /// these are used up. As a real reader would, it reads no more than it is asked to.
  static Conversation of(ProxyHandshake state, byte[] heard, int early) {
    ByteBuffer stream = ByteBuffer.wrap(heard).limit(early);
    ByteBuffer answer = ByteBuffer.allocate(heard.length + 1);
    List<String> said = new ArrayList<>();
    say(state, said);
    while (true) {
      switch (state.on(answer.duplicate().flip())) {
        case ProxyStep.More(int bytes) -> {
          if (!stream.hasRemaining()) {
            stream.limit(heard.length);
          }
          if (!stream.hasRemaining()) {
            return new Conversation(said, new ProxyStep.Failed(new ProxyFault.Lost()), 0);
          }
          for (int i = 0; i < bytes && stream.hasRemaining(); i++) {
            answer.put(stream.get());
          }
        }
        case ProxyStep.Next(ProxyHandshake next) -> {
          state = next;
          answer.clear();
          say(state, said);
        }
        case ProxyStep end -> {
          return new Conversation(said, end, heard.length - stream.position());
        }
      }
    }
  }

  private static void say(ProxyHandshake state, List<String> said) {
    said.add(StandardCharsets.ISO_8859_1.decode(state.request()).toString());
  }

  /// Bytes written in hexadecimal with spaces.
  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /// The same as characters.
  static String characters(String digits) {
    return new String(hex(digits), StandardCharsets.ISO_8859_1);
  }
}
