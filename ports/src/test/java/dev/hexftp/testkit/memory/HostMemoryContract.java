package dev.hexftp.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.memory.HostMemory;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/// The contract of [HostMemory]. Each test begins with an empty one.
public interface HostMemoryContract {
  /// The memory under test.
  HostMemory memory();

  @Test
  default void of_a_host_that_was_never_met_nothing_is_known() {
    assertThat(memory().recall(new HostName("h"), Port.FTP)).isEqualTo(ServerProfile.NONE);
  }

  @Test
  default void remembered_facts_are_recalled() {
    for (DataMethod method : DataMethod.values()) {
      for (TlsVersion version : TlsVersion.values()) {
        for (Pipelining pipelining : Pipelining.values()) {
          ServerProfile habits = new ServerProfile(Option.of(method), version, pipelining);

          memory().remember(new HostName("h"), Port.FTP, habits);

          assertThat(memory().recall(new HostName("h"), Port.FTP)).isEqualTo(habits);
        }
      }
    }
  }

  @Test
  default void that_no_way_to_data_is_known_can_be_remembered_too() {
    ServerProfile habits = ServerProfile.NONE.withHighest(TlsVersion.TLS_1_2);

    memory().remember(new HostName("h"), Port.FTP, habits);

    assertThat(memory().recall(new HostName("h"), Port.FTP)).isEqualTo(habits);
  }

  @Test
  default void each_host_and_port_is_remembered_apart() {
    ServerProfile one = ServerProfile.NONE.withDataMethod(DataMethod.PASV);
    ServerProfile other = ServerProfile.NONE.withDataMethod(DataMethod.PORT);
    memory().remember(new HostName("h"), Port.FTP, one);
    memory().remember(new HostName("h"), new Port(2_121), other);
    memory().remember(new HostName("2001:db8::1"), Port.FTP, other);

    assertThat(memory().recall(new HostName("h"), Port.FTP)).isEqualTo(one);
    assertThat(memory().recall(new HostName("h"), new Port(2_121))).isEqualTo(other);
    assertThat(memory().recall(new HostName("2001:db8::1"), Port.FTP)).isEqualTo(other);
    assertThat(memory().recall(new HostName("h"), new Port(2))).isEqualTo(ServerProfile.NONE);
  }

  @Test
  default void the_case_of_a_host_name_does_not_matter() {
    ServerProfile habits = ServerProfile.NONE.withDataMethod(DataMethod.EPRT);

    memory().remember(new HostName("FTP.Example"), Port.FTP, habits);

    assertThat(memory().recall(new HostName("ftp.eXAMPLE"), Port.FTP)).isEqualTo(habits);
  }

  @Test
  default void a_name_that_is_none_harms_nothing() {
    HostName odd = new HostName("a b\n%c");
    ServerProfile habits = ServerProfile.NONE.withDataMethod(DataMethod.PASV);

    memory().remember(odd, Port.FTP, habits);

    assertThat(memory().recall(odd, Port.FTP)).isEqualTo(habits);
    assertThat(memory().recall(new HostName("a"), Port.FTP)).isEqualTo(ServerProfile.NONE);
  }
}
