package dev.hexftp.domain.endpoint;

import static dev.hexftp.domain.endpoint.ConnectFault.LOCAL;
import static dev.hexftp.domain.endpoint.ConnectFault.PROXY_FAILED;
import static dev.hexftp.domain.endpoint.ConnectFault.REFUSED;
import static dev.hexftp.domain.endpoint.ConnectFault.TIMED_OUT;
import static dev.hexftp.domain.endpoint.ConnectFault.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.proxy.ProxyFault;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConnectFaultTest {
  private record Row(ProxyFault fault, ConnectFault ofData, boolean aboutTarget) {}

  private static final List<Row> PROXY_FAULTS =
      List.of(
          new Row(new ProxyFault.NotFound(), PROXY_FAILED, false),
          new Row(new ProxyFault.NotReached(REFUSED), PROXY_FAILED, false),
          new Row(new ProxyFault.NotAProxy(), PROXY_FAILED, false),
          new Row(new ProxyFault.Lost(), PROXY_FAILED, false),
          new Row(new ProxyFault.LoginDemanded(), PROXY_FAILED, false),
          new Row(new ProxyFault.LoginRefused(), PROXY_FAILED, false),
          new Row(new ProxyFault.Forbidden(), PROXY_FAILED, false),
          new Row(new ProxyFault.TargetNotReached(REFUSED), REFUSED, true),
          new Row(new ProxyFault.Inexpressible(), PROXY_FAILED, true),
          new Row(new ProxyFault.Refused("no"), PROXY_FAILED, true));

  @Test
  void of_several_faults_the_most_telling_one_is_reported() {
    assertThat(ConnectFault.mostTelling(List.of(UNREACHABLE, REFUSED, TIMED_OUT)))
        .isEqualTo(REFUSED);
    assertThat(ConnectFault.mostTelling(List.of(LOCAL, UNREACHABLE, TIMED_OUT)))
        .isEqualTo(TIMED_OUT);
    assertThat(ConnectFault.mostTelling(List.of(LOCAL, UNREACHABLE))).isEqualTo(UNREACHABLE);
  }

  @Test
  void a_fault_of_a_proxy_is_that_of_a_data_connection_only_if_it_is_the_servers() {
    for (Row row : PROXY_FAULTS) {
      assertThat(row.fault().ofData()).as(row.fault().toString()).isEqualTo(row.ofData());
      assertThat(row.fault().isAboutTarget())
          .as(row.fault().toString())
          .isEqualTo(row.aboutTarget());
    }
    assertThat(PROXY_FAULTS.stream().map(row -> row.fault().getClass()).collect(Collectors.toSet()))
        .isEqualTo(Cases.of(ProxyFault.class));
  }
}
