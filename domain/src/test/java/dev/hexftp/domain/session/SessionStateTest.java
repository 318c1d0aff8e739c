package dev.hexftp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.RepresentationType;
import org.junit.jupiter.api.Test;

class SessionStateTest {
  private static final SessionState FRESH =
      SessionState.with(new HostName("ftp.example"), Family.IPV4, TypeName.BINARY);

  @Test
  void a_fresh_session_transfers_files_as_they_are_and_the_server_assumes_text() {
    assertThat(FRESH.type()).isEqualTo(TypeName.BINARY);
    assertThat(FRESH.typeToSend(RepresentationType.IMAGE)).contains(RepresentationType.IMAGE);
    assertThat(FRESH.typeToSend(RepresentationType.ASCII)).isEmpty();
  }

  @Test
  void a_type_is_sent_only_when_the_server_does_not_have_it() {
    SessionState told = FRESH.withServerType(RepresentationType.IMAGE);

    assertThat(told.typeToSend(RepresentationType.IMAGE)).isEmpty();
    assertThat(told.typeToSend(RepresentationType.ASCII)).contains(RepresentationType.ASCII);
    assertThat(told.typeToSend(RepresentationType.LOCAL_BYTE))
        .contains(RepresentationType.LOCAL_BYTE);
  }

  @Test
  void a_listing_changes_the_servers_type_and_not_the_users_choice() {
    SessionState chosen = FRESH.withType(TypeName.IMAGE);

    SessionState listed = chosen.withServerType(RepresentationType.ASCII);

    assertThat(chosen.typeToSend(RepresentationType.IMAGE)).isEmpty();
    assertThat(listed.type()).isEqualTo(TypeName.IMAGE);
    assertThat(listed.typeToSend(RepresentationType.IMAGE)).contains(RepresentationType.IMAGE);
  }

  @Test
  void after_a_line_of_the_user_every_type_is_sent_again() {
    SessionState unsure = FRESH.withType(TypeName.ASCII).withServerTypeUnknown();

    assertThat(unsure.type()).isEqualTo(TypeName.ASCII);
    for (RepresentationType type : RepresentationType.values()) {
      assertThat(unsure.typeToSend(type)).contains(type);
    }
  }

  @Test
  void the_way_that_worked_is_tried_first_and_the_others_keep_their_order() {
    assertThat(FRESH.havingWorked(DataMethod.EPRT).methods())
        .containsExactly(DataMethod.EPRT, DataMethod.EPSV, DataMethod.PASV, DataMethod.PORT);
    assertThat(FRESH.havingWorked(DataMethod.EPSV)).isEqualTo(FRESH);
    assertThat(FRESH.havingWorked(DataMethod.PASV).havingWorked(DataMethod.PASV).methods())
        .containsExactly(DataMethod.PASV, DataMethod.EPSV, DataMethod.PORT, DataMethod.EPRT);
  }

  @Test
  void a_method_that_cannot_work_here_changes_nothing() {
    SessionState session = SessionState.with(new HostName("h"), Family.IPV6, TypeName.BINARY);

    assertThat(session.havingWorked(DataMethod.PORT)).isEqualTo(session);
  }

  @Test
  void a_working_method_can_be_forgotten() {
    assertThat(FRESH.havingWorked(DataMethod.PORT).withMethodsForgotten()).isEqualTo(FRESH);
  }

  @Test
  void ftp_exe_knows_one_way_for_each_address_family() {
    SessionState ipv6 = SessionState.with(new HostName("h"), Family.IPV6, TypeName.BINARY);

    assertThat(FRESH.havingWorked(DataMethod.EPRT).activeMethod()).isEqualTo(DataMethod.PORT);
    assertThat(ipv6.activeMethod()).isEqualTo(DataMethod.EPRT);
  }

  @Test
  void in_active_mode_only_the_server_connects() {
    assertThat(FRESH.methods(true)).isEqualTo(FRESH.methods());
    assertThat(FRESH.methods(false)).containsExactly(DataMethod.PORT, DataMethod.EPRT);
    assertThat(SessionState.with(new HostName("h"), Family.IPV6, TypeName.BINARY).methods(false))
        .containsExactly(DataMethod.EPRT);
  }
}
