package dev.hexftp.domain.conversation;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import java.util.List;
import java.util.stream.Stream;

/// The commands and replies of which the tests of conversations speak.
final class ConversationSamples {
  static final CommandArgument A = new CommandArgument("a");
  static final CommandArgument B = new CommandArgument("b");
  static final FtpCommand.Retr RETR_A = new FtpCommand.Retr(A);
  static final FtpCommand.Retr RETR_B = new FtpCommand.Retr(B);

  static final FtpCommand CWD = new FtpCommand.Cwd(A);
  static final FtpCommand DELE = new FtpCommand.Dele(A);
  static final FtpCommand EPSV = new FtpCommand.Epsv();

  static final Endpoint HERE = new Endpoint(new HostAddress.Ipv4(192, 0, 2, 7), new Port(50_000));
  static final FtpCommand PORT = new FtpCommand.Port(HERE);
  static final Event ENDED = new Event.DataEnded(new ByteCount(1_800));
  static final Event SILENCE = new Event.DeadlinePassed();

  private ConversationSamples() {}

  static Chat<Transferred> retrieving(FtpCommand... ahead) {
    Chat<Transferred> chat =
        Chat.of(Transfer.begin(TransferPlan.of(RETR_A, RepresentationType.IMAGE)), ahead);
    List<String> sent =
        List.of(ahead).stream().map(command -> ">> " + CommandEncoder.masked(command)).toList();
    String[] acts = Stream.concat(Stream.of("> RETR a"), sent.stream()).toArray(String[]::new);
    return chat.does(acts).hears("150 Coming.").does("MoveData");
  }
}
