package dev.hexftp.adapter.socket.link;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.testkit.net.FtpLinkContract;
import dev.hexftp.testkit.net.LinkPeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// The link over TCP keeps the contract, over either version of IP and of TLS.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class TcpFtpLinkTest {
  @Nested
  final class OverIpv4 extends OverLoopback {
    OverIpv4() {
      super(InetAddress.ofLiteral("127.0.0.1"), "1.3");
    }
  }

  @Nested
  final class WithAnOlderTls extends OverLoopback {
    WithAnOlderTls() {
      super(InetAddress.ofLiteral("127.0.0.1"), "1.2");
    }
  }

  @Nested
  final class OverIpv6 extends OverLoopback {
    OverIpv6() {
      super(InetAddress.ofLiteral("::1"), "1.3");
    }
  }

  abstract static class OverLoopback implements FtpLinkContract {
    private final InetAddress address;
    private final String tlsVersion;
    private TcpLinkPeer peer;

    OverLoopback(InetAddress address, String tlsVersion) {
      this.address = address;
      this.tlsVersion = tlsVersion;
    }

    @BeforeEach
    void begin() {
      assumeTrue(exists(address), () -> "this machine has no " + address);
      peer =
          new TcpLinkPeer(address, NetworkOptions.DEFAULT, new TlsPeer("self-signed", tlsVersion));
    }

    @AfterEach
    void end() {
      peer.close();
    }

    @Override
    public LinkPeer peer() {
      return peer;
    }

    private static boolean exists(InetAddress address) {
      try (ServerSocket socket = new ServerSocket(0, 1, address)) {
        return socket.isBound();
      } catch (IOException _) {
        return false;
      }
    }
  }
}
