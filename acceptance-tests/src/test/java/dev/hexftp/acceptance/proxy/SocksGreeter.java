package dev.hexftp.acceptance.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hexftp.acceptance.server.Account;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Optional;

/// The server's side of SOCKS, up to the request to connect.
///
/// @param user that may use it; empty for everybody
record SocksGreeter(Optional<Account> user) {
  /// Negotiates the request of a client.
  ///
  /// @return the request; empty if it may not be granted
  Optional<Request> greet(DataInputStream in, OutputStream out) throws IOException {
    return switch (in.readUnsignedByte()) {
      case 4 -> version4(in, out);
      case 5 -> version5(in, out);
      default -> Optional.empty();
    };
  }

  /// Where a client wants to go.
  ///
  /// @param host an address or a name, as the client has said it
  record Request(int version, String host, int port) {
    /// The answer that the connection is there, from an address that is of no use.
    byte[] granted() {
      return answer(version == 4 ? 90 : 0);
    }

    /// The answer that it is not.
    ///
    /// @param code in the words of version 5 (RFC 1928 §6); version 4 has one word for all
    byte[] refused(int code) {
      return answer(version == 4 ? 91 : code);
    }

    private byte[] answer(int code) {
      return version == 4
          ? new byte[] {0, (byte) code, 0, 0, 0, 0, 0, 0}
          : new byte[] {5, (byte) code, 0, 1, 0, 0, 0, 0, 0, 0};
    }
  }

  // ── Version 5 ─────────────────────────────────────────────────────────────────────────────────

  private Optional<Request> version5(DataInputStream in, OutputStream out) throws IOException {
    byte[] methods = in.readNBytes(in.readUnsignedByte());
    byte method = user.isPresent() ? USER_AND_PASSWORD : NO_AUTHENTICATION;
    if (new String(methods, ISO_8859_1).indexOf(method) < 0) {
      out.write(new byte[] {5, (byte) 0xFF});
      return Optional.empty();
    }
    out.write(new byte[] {5, method});
    if (user.isPresent() && !isKnown(in, out, user.get())) {
      return Optional.empty();
    }
    in.skipNBytes(2); // the version again, and CONNECT
    in.skipNBytes(1); // reserved
    String host =
        switch (in.readUnsignedByte()) {
          case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
          case 4 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
          default -> text(in);
        };
    return Optional.of(new Request(5, host, in.readUnsignedShort()));
  }

  /// RFC 1929.
  private static boolean isKnown(DataInputStream in, OutputStream out, Account user)
      throws IOException {
    in.skipNBytes(1);
    boolean known = new Account(text(in), text(in)).equals(user);
    out.write(new byte[] {1, (byte) (known ? 0 : 1)});
    return known;
  }

  /// Its length in one byte, and so many bytes.
  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
  }

  // ── Versions 4 and 4a ─────────────────────────────────────────────────────────────────────────

  private Optional<Request> version4(DataInputStream in, OutputStream out) throws IOException {
    in.skipNBytes(1);
    int port = in.readUnsignedShort();
    byte[] address = in.readNBytes(4);
    textToZero(in); // the user, whom nobody can check
    boolean named = address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;
    String host = named ? textToZero(in) : InetAddress.getByAddress(address).getHostAddress();
    var request = new Request(4, host, port);
    if (user.isPresent()) {
      out.write(request.refused(NOT_ALLOWED));
      return Optional.empty();
    }
    return Optional.of(request);
  }

  private static String textToZero(DataInputStream in) throws IOException {
    var text = new ByteArrayOutputStream();
    for (int next = in.readUnsignedByte(); next != 0; next = in.readUnsignedByte()) {
      text.write(next);
    }
    return text.toString(UTF_8);
  }

  private static final byte NO_AUTHENTICATION = 0;
  private static final byte USER_AND_PASSWORD = 2;
  private static final int NOT_ALLOWED = 2;
}
