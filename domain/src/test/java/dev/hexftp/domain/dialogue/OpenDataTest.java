package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.LOCAL;
import static dev.hexftp.domain.fixture.Replies.reply;
import static dev.hexftp.domain.transfer.DataMethod.EPRT;
import static dev.hexftp.domain.transfer.DataMethod.EPSV;
import static dev.hexftp.domain.transfer.DataMethod.PASV;
import static dev.hexftp.domain.transfer.DataMethod.PORT;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Action.ConnectData;
import dev.hexftp.domain.dialogue.Action.DiscardData;
import dev.hexftp.domain.dialogue.Action.ListenForData;
import dev.hexftp.domain.dialogue.Event.DataListening;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDataTest {
  private static final ConnectData CONNECT =
      new ConnectData(new DataAddress.OfPeer(new Port(40_123)));

  @Test
  void epsv_names_a_port_to_connect_to() {
    search(EPSV, PASV)
        .sends("EPSV")
        .waits(Deadline.REPLY)
        .hears("229 Extended Passive Mode (|||40123|)")
        .does(CONNECT)
        .waits(Deadline.DATA_OPENING)
        .meets(new DataOpened())
        .succeeds(new OpenedData(EPSV, List.of()));
  }

  @Test
  void epsv_may_be_answered_as_if_it_were_pasv_and_the_other_way_round() {
    search(EPSV, PASV)
        .sends("EPSV")
        .hears("227 Entering Passive Mode (192,0,2,1,156,187).")
        .does(CONNECT)
        .meets(new DataOpened())
        .succeeds(new OpenedData(EPSV, List.of()));
    search(PASV)
        .sends("PASV")
        .hears("229 Entering Extended Passive Mode (|||40123|)")
        .does(CONNECT)
        .meets(new DataOpened())
        .succeeds(new OpenedData(PASV, List.of()));
  }

  @Test
  void a_method_that_has_just_worked_is_trusted_to_work_again() {
    Talk.of(OpenData.beginTrusting(List.of(EPSV, PASV), PassiveAddress.OF_PEER))
        .sends("EPSV")
        .hears("229 Extended Passive Mode (|||40123|)")
        .does(CONNECT)
        .succeeds(new OpenedData(EPSV, List.of()));
  }

  @Test
  void the_method_after_one_that_was_trusted_in_vain_has_to_stand() {
    Talk.of(OpenData.beginTrusting(List.of(EPSV, PASV), PassiveAddress.OF_PEER))
        .sends("EPSV")
        .hears("425 Not today.")
        .does(new DiscardData())
        .sends("PASV")
        .hears("227 Passive Mode (10,0,0,1,156,187)")
        .does(CONNECT)
        .waits(Deadline.DATA_OPENING);
  }

  @Test
  void pasv_names_an_address_of_which_only_the_port_is_used() {
    search(PASV)
        .sends("PASV")
        .hears("227 Passive Mode (10,0,0,1,156,187)")
        .does(CONNECT)
        .meets(new DataOpened())
        .succeeds(new OpenedData(PASV, List.of()));
  }

  @Test
  void the_address_that_pasv_names_is_used_when_the_user_wants_that() {
    Endpoint said = new Endpoint(new HostAddress.Ipv4(10, 0, 0, 1), new Port(40_123));
    Talk.of(OpenData.begin(List.of(PASV), PassiveAddress.AS_SAID))
        .sends("PASV")
        .hears("227 Passive Mode (10,0,0,1,156,187)")
        .does(new ConnectData(new DataAddress.AsSaid(said)))
        .meets(new DataOpened())
        .succeeds(new OpenedData(PASV, List.of()));
  }

  @Test
  void a_forced_method_continues_when_it_is_refused_for_good() {
    for (String reply : List.of("200 Fine.", "500 What?", "530 Not logged in.")) {
      Talk.of(OpenData.insist(PORT))
          .does(new ListenForData())
          .meets(new DataListening(LOCAL))
          .sends("PORT 192,0,2,5,200,13")
          .hears(reply)
          .succeeds(new OpenedData(PORT, List.of()));
    }
  }

  @Test
  void a_forced_method_gives_up_when_it_is_refused_for_now() {
    Talk.of(OpenData.insist(PORT))
        .does(new ListenForData())
        .meets(new DataListening(LOCAL))
        .sends("PORT 192,0,2,5,200,13")
        .hears("425 Not now.")
        .does(new DiscardData())
        .fails(
            new Failure.NoDataConnection(
                List.of(new DataAttempt(PORT, new Obstacle.Refused(reply("425 Not now."))))));
  }

  @Test
  void eprt_and_port_say_where_we_listen_and_leave_the_rest_to_the_server() {
    search(EPRT)
        .does(new ListenForData())
        .waits(Deadline.DATA_OPENING)
        .meets(new DataListening(LOCAL))
        .sends("EPRT |1|192.0.2.5|51213|")
        .waits(Deadline.REPLY)
        .hears("200 Fine.")
        .succeeds(new OpenedData(EPRT, List.of()));
    search(PORT)
        .does(new ListenForData())
        .meets(new DataListening(LOCAL))
        .sends("PORT 192,0,2,5,200,13")
        .hears("200 Fine.")
        .succeeds(new OpenedData(PORT, List.of()));
  }

  @Test
  void a_method_that_fails_gives_way_to_the_next_and_is_remembered() {
    search(EPSV, PASV, EPRT, PORT)
        .sends("EPSV")
        .hears("500 What?")
        .does(new DiscardData())
        .sends("PASV")
        .hears("227 Passive Mode (192,0,2,10,156,187)")
        .does(CONNECT)
        .meets(new DeadlinePassed())
        .does(new DiscardData())
        .does(new ListenForData())
        .meets(new DataListening(LOCAL))
        .sends("EPRT |1|192.0.2.5|51213|")
        .hears("522 Use (2)")
        .does(new DiscardData())
        .does(new ListenForData())
        .meets(new DataListening(LOCAL))
        .sends("PORT 192,0,2,5,200,13")
        .hears("200 Fine.")
        .succeeds(
            new OpenedData(
                PORT,
                List.of(
                    new DataAttempt(EPSV, new Obstacle.Refused(reply("500 What?"))),
                    new DataAttempt(PASV, new Obstacle.NotConnected(ConnectFault.TIMED_OUT)),
                    new DataAttempt(EPRT, new Obstacle.Refused(reply("522 Use (2)"))))));
  }

  @Test
  void not_being_logged_in_is_no_matter_of_method() {
    search(EPSV, PASV)
        .sends("EPSV")
        .hears("530 Log in first.")
        .does(new DiscardData())
        .fails(new Failure.Refused(new FtpCommand.Epsv(), reply("530 Log in first.")));
    search(PORT, PASV)
        .does(new ListenForData())
        .meets(new DataListening(LOCAL))
        .sends("PORT 192,0,2,5,200,13")
        .hears("530 Log in first.")
        .does(new DiscardData())
        .fails(new Failure.Refused(new FtpCommand.Port(LOCAL), reply("530 Log in first.")));
  }

  @Test
  void a_lost_server_ends_the_search() {
    search(EPSV, PASV)
        .sends("EPSV")
        .meets(new DeadlinePassed())
        .does(new DiscardData())
        .fails(new Failure.ReplyOverdue());
    search(EPSV, PASV)
        .sends("EPSV")
        .hears("421 Bye.")
        .does(new DiscardData())
        .fails(new Failure.ServiceClosing(reply("421 Bye.")));
    search(EPRT, PORT)
        .does(new ListenForData())
        .meets(new Event.ControlLost())
        .does(new DiscardData())
        .fails(new Failure.ControlLost());
  }

  @Test
  void an_interrupt_ends_the_search() {
    search(EPSV, PASV)
        .sends("EPSV")
        .hears("229 (|||40123|)")
        .does(CONNECT)
        .meets(new Event.Interrupted())
        .does(new DiscardData())
        .fails(new Failure.Interrupted());
  }

  @Test
  void a_search_without_a_method_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenData.begin(List.of(), PassiveAddress.OF_PEER));
  }

  private static Talk<OpenedData> search(DataMethod... methods) {
    return Talk.of(OpenData.begin(List.of(methods), PassiveAddress.OF_PEER));
  }
}
