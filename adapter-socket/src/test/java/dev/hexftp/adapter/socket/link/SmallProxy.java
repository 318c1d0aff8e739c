package dev.hexftp.adapter.socket.link;

import dev.hexftp.domain.endpoint.Port;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A proxy on loopback for all of SOCKS 4, 4a, 5 and HTTP, made of blocking sockets and none of the
/// code under test.
///
/// Every name leads to 127.0.0.1. SOCKS 5 and HTTP want the user `amy` with the password `pw` if
/// the proxy is strict. Its requests are kept.
final class SmallProxy implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final ServerSocket listener = new ServerSocket(0, 10, HERE);
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final boolean strict;
  private final Thread serving;

  SmallProxy(boolean strict) throws IOException {
    this.strict = strict;
    this.serving = inBackground(this::serve);
  }

  Port port() {
    return new Port(listener.getLocalPort());
  }

  /// The requests so far, as `KIND HOST PORT`.
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() throws IOException {
    while (true) {
      Socket client = listener.accept();
      var _ = inBackground(() -> talk(client));
    }
  }

  private void talk(Socket client) throws IOException {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      switch (in.readUnsignedByte()) {
        case 4 -> socks4(in, out);
        case 5 -> socks5(in, out);
        default -> http(in, out);
      }
    }
  }

  private void socks4(DataInputStream in, OutputStream out) throws IOException {
    in.readUnsignedByte();
    int port = in.readUnsignedShort();
    byte[] address = in.readNBytes(4);
    String user = text(in);
    boolean named = address[0] == 0 && address[1] == 0 && address[2] == 0;
    String host = named ? text(in) : InetAddress.getByAddress(address).getHostAddress();
    requests.add("SOCKS4 " + user + "@" + host + " " + port);
    try (Socket server = connect(host, port)) {
      out.write(bytes("005a000000000000"));
      relay(in, out, server);
    } catch (IOException _) {
      out.write(bytes("005b000000000000"));
    }
  }

  private static String text(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int b = in.readUnsignedByte(); b != 0; b = in.readUnsignedByte()) {
      text.append((char) b);
    }
    return text.toString();
  }

  private void socks5(DataInputStream in, OutputStream out) throws IOException {
    byte[] methods = in.readNBytes(in.readUnsignedByte());
    if (strict) {
      if (methods[methods.length - 1] != 2) {
        out.write(bytes("05ff"));
        return;
      }
      out.write(bytes("0502"));
      in.readUnsignedByte();
      String user = counted(in);
      String password = counted(in);
      boolean known = user.equals("amy") && password.equals("pw");
      out.write(bytes(known ? "0100" : "0101"));
      if (!known) {
        return;
      }
    } else {
      out.write(bytes("0500"));
    }
    socks5Request(in, out);
  }

  private void socks5Request(DataInputStream in, OutputStream out) throws IOException {
    in.readNBytes(3);
    String host =
        switch (in.readUnsignedByte()) {
          case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
          case 3 -> counted(in);
          default -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
        };
    int port = in.readUnsignedShort();
    requests.add("SOCKS5 " + host + " " + port);
    try (Socket server = connect(host, port)) {
      out.write(bytes("05000003" + "03612e62" + "1234"));
      relay(in, out, server);
    } catch (IOException _) {
      out.write(bytes("05050001000000000000"));
    }
  }

  private static String counted(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.ISO_8859_1);
  }

  private void http(DataInputStream in, OutputStream out) throws IOException {
    StringBuilder request = new StringBuilder("C");
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) in.readUnsignedByte());
    }
    String[] authority = request.toString().split(" ", 3)[1].split(":(?=[0-9]+$)", 2);
    requests.add("HTTP " + authority[0] + " " + authority[1]);
    if (strict && request.indexOf("Proxy-Authorization: Basic YW15OnB3\r\n") < 0) {
      out.write(line("HTTP/1.1 407 Proxy Authentication Required"));
      return;
    }
    try (Socket server = connect(authority[0], Integer.parseInt(authority[1]))) {
      out.write(line("HTTP/1.1 200 Connection established\r\nVia: 1.1 small"));
      relay(in, out, server);
    } catch (IOException _) {
      out.write(line("HTTP/1.1 503 Service Unavailable"));
    }
  }

  private static byte[] line(String text) {
    return (text + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Socket connect(String host, int port) throws IOException {
    InetAddress address = host.matches("[0-9.]+") ? InetAddress.ofLiteral(host) : HERE;
    Socket server = new Socket();
    server.connect(new InetSocketAddress(address, port));
    return server;
  }

  private static void relay(DataInputStream in, OutputStream out, Socket server)
      throws IOException {
    var _ =
        inBackground(
            () -> {
              in.transferTo(server.getOutputStream());
              server.shutdownOutput();
            });
    server.getInputStream().transferTo(out);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static Thread inBackground(IoAction action) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                action.run();
              } catch (IOException _) {
                // A peer has hung up.
              }
            });
  }

  private interface IoAction {
    void run() throws IOException;
  }

  /// Connected peers stay. The system lets others in as long as a thread waits for them.
  void listenNoMore() throws IOException {
    listener.close();
    try {
      serving.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    listenNoMore();
  }
}
