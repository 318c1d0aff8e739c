package dev.hexftp.adapter.socket.dial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.ConnectFault;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.UnsupportedAddressTypeException;
import org.junit.jupiter.api.Test;

final class ConnectFaultsTest {
  @Test
  void each_exception_of_connecting_has_its_meaning() {
    check(new ConnectException("Connection refused"), ConnectFault.REFUSED);
    check(new ConnectException(), ConnectFault.REFUSED);
    check(new ConnectException("Connection timed out"), ConnectFault.TIMED_OUT);
    check(new NoRouteToHostException("No route to host"), ConnectFault.UNREACHABLE);
    check(new SocketException("Network is unreachable"), ConnectFault.UNREACHABLE);
    check(new UnsupportedAddressTypeException(), ConnectFault.UNREACHABLE);
    check(new BindException("Permission denied"), ConnectFault.LOCAL);
  }

  private static void check(Exception exception, ConnectFault meaning) {
    assertThat(ConnectFaults.of(exception)).as(exception.toString()).isEqualTo(meaning);
  }
}
