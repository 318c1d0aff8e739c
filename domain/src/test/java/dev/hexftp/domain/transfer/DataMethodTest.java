package dev.hexftp.domain.transfer;

import static dev.hexftp.domain.transfer.DataMethod.EPRT;
import static dev.hexftp.domain.transfer.DataMethod.EPSV;
import static dev.hexftp.domain.transfer.DataMethod.PASV;
import static dev.hexftp.domain.transfer.DataMethod.PORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import org.junit.jupiter.api.Test;

class DataMethodTest {
  @Test
  void passive_methods_come_first() {
    assertThat(DataMethod.allFor(Family.IPV4)).containsExactly(EPSV, PASV, PORT, EPRT);
  }

  @Test
  void over_ipv6_the_methods_that_can_only_write_ipv4_are_left_out() {
    assertThat(DataMethod.allFor(Family.IPV6)).containsExactly(EPSV, EPRT);
  }
}
