package dev.hexftp.domain.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.endpoint.UrlFault;
import dev.hexftp.domain.failure.Failure;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedHostTest {
  private static final Port USUAL = new Port(990);

  @ParameterizedTest
  @CsvSource({
    "ftp.example, ftp.example, 990",
    "127.0.0.1:2121, 127.0.0.1, 2121",
    "ftp.example:21, ftp.example, 21",
    "[::1]:2121, ::1, 2121",
    "[::1], ::1, 990",
    "::1, ::1, 990",
    "2001:db8::7, 2001:db8::7, 990",
    "fe80::1%eth0, fe80::1%eth0, 990",
    "host:ftp, host:ftp, 990"
  })
  void a_port_may_follow_the_host_after_a_colon(String typed, String host, int port) {
    assertThat(TypedHost.of(typed, Option.none(), USUAL).get())
        .isEqualTo(Destination.of(new HostName(host), new Port(port)));
  }

  @Test
  void a_port_may_be_a_separate_word() {
    assertThat(TypedHost.of("ftp.example", Option.of("2121"), USUAL).get())
        .isEqualTo(Destination.of(new HostName("ftp.example"), new Port(2121)));
    assertThat(TypedHost.of("[::1]", Option.of("2121"), USUAL).get())
        .isEqualTo(Destination.of(new HostName("::1"), new Port(2121)));
  }

  @ParameterizedTest
  @CsvSource({"h:0, 0", "h:65536, 65536"})
  void a_port_that_is_none_is_named(String typed, String port) {
    assertThat(TypedHost.of(typed, Option.none(), USUAL).getLeft())
        .isEqualTo(new Failure.BadPort(port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://x/", "sftp://x", "HTTPS://x:80", "file:///etc"})
  void a_url_of_another_protocol_is_no_host(String typed) {
    assertThat(TypedHost.of(typed, Option.none(), USUAL).getLeft())
        .isEqualTo(new Failure.UnusableUrl(UrlFault.SCHEME));
    assertThat(TypedHost.of(typed, Option.of("21"), USUAL).getLeft())
        .isEqualTo(new Failure.UnusableUrl(UrlFault.SCHEME));
  }

  @Test
  void a_url_has_its_port_in_it() {
    assertThat(TypedHost.of("ftp://x:2121/", Option.none(), USUAL).get().port())
        .isEqualTo(new Port(2121));
    assertThat(TypedHost.of("ftp://x/", Option.of("2121"), USUAL).getLeft())
        .isEqualTo(new Failure.UnusableUrl(UrlFault.PORT_APART));
  }
}
