package dev.hexftp.adapter.file.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.transfer.DataMethod;
import org.junit.jupiter.api.Test;

class ForgetfulHostMemoryTest {
  @Test
  void nothing_is_remembered() {
    ForgetfulHostMemory memory = new ForgetfulHostMemory();

    memory.remember(
        new HostName("h"), Port.FTP, ServerProfile.NONE.withDataMethod(DataMethod.PASV));

    assertThat(memory.recall(new HostName("h"), Port.FTP)).isEqualTo(ServerProfile.NONE);
  }
}
