package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.dialogue.Event.ReplyArrived;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.tls.TlsTerms;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The events that can happen, one of each kind that makes a difference, and the dialogues that
/// meet them.
public final class Samples {
  static final HostName HOST = new HostName("ftp.example");
  static final Endpoint PEER = new Endpoint(new HostAddress.Ipv4(192, 0, 2, 10), Port.FTP);
  public static final Endpoint LOCAL =
      new Endpoint(new HostAddress.Ipv4(192, 0, 2, 5), new Port(51_213));
  static final Secret SECRET = Secret.of("open sesame").get();
  static final Credentials ALICE = Credentials.of(new CommandArgument("alice"));
  static final ByteCount MOVED = new ByteCount(90_193);
  static final TlsTerms TERMS = new TlsTerms(TrustPolicy.AUTHORITIES, TlsVersion.TLS_1_3);
  static final TlsSession TLS =
      new TlsSession(
          TlsVersion.TLS_1_3,
          "TLS_AES_256_GCM_SHA384",
          Certificates.GOOD,
          TrustPolicy.Acceptance.BY_AUTHORITY);
  public static final FtpCommand.Retr RETR = new FtpCommand.Retr(new CommandArgument("a.zip"));
  static final FtpCommand.Stor STOR = new FtpCommand.Stor(new CommandArgument("a.zip"));

  static final CommandArgument PATH = new CommandArgument("a.zip");

  /// Commands that are done, or not, when they are answered.
  static final List<FtpCommand> ALONE =
      List.of(
          new FtpCommand.Cwd(PATH),
          new FtpCommand.Type(RepresentationType.IMAGE),
          new FtpCommand.Dele(PATH),
          new FtpCommand.Mkd(PATH),
          new FtpCommand.Rmd(PATH),
          new FtpCommand.Rnto(PATH),
          new FtpCommand.Pwd(),
          new FtpCommand.Noop(),
          new FtpCommand.Size(PATH),
          new FtpCommand.Feat());

  /// Commands that another one has to follow.
  static final List<FtpCommand> WITH_SEQUEL =
      List.of(
          new FtpCommand.Rnfr(PATH),
          new FtpCommand.Rest(MOVED),
          new FtpCommand.Verbatim(new CommandArgument("RNFR a")));

  /// Replies of every severity, and every code that some dialogue takes notice of.
  static final List<ReplyArrived> REPLIES =
      Stream.of(
              "120 in a minute",
              "150 begun",
              "150 begun (90193 bytes)",
              "150 begun (90194 bytes).",
              "200 ok",
              "213 90193",
              "234 speak TLS",
              "226 done",
              "227 (192,0,2,10,156,187)",
              "227 unreadable",
              "229 (|||40123|)",
              "229 unreadable",
              "250 done",
              "331 password?",
              "332 account?",
              "350 go on",
              "421 closing",
              "425 no data connection",
              "450 busy",
              "500 what?",
              "530 log in first",
              "550 no")
          .map(line -> new ReplyArrived(reply(line)))
          .toList();

  private static final List<Event> OTHERS =
      List.of(
          new Event.ControlOpened(PEER),
          new Event.DataListening(LOCAL),
          new Event.DataOpened(),
          new Event.DataNotOpened(ConnectFault.REFUSED),
          new Event.ControlSecured(TLS),
          new Event.DataEnded(MOVED),
          new Event.DataCutOff(MOVED),
          new Event.DataFailed(MOVED, new DataFault.Broken()),
          new Event.DataFailed(MOVED, new DataFault.Silent()),
          new Event.DataFailed(
              ByteCount.ZERO, new DataFault.NotSecured(new TlsFault.NoAgreement("what?"))),
          new Event.DataFailed(
              ByteCount.ZERO,
              new DataFault.NotSecured(new TlsFault.OtherCertificate(Certificates.GOOD))),
          new Event.DataFailed(MOVED, new DataFault.Local(LocalFault.DISK_FULL)),
          new Event.SecretGiven(SECRET),
          new Event.SecretWithheld(),
          new Event.ControlNotOpened(new Failure.UnknownHost(HOST)),
          new Event.ControlNotOpened(
              new Failure.NotConnectable(HOST, Port.FTP, ConnectFault.REFUSED)),
          new Event.ControlNotSecured(new TlsFault.ConnectionLost()),
          new Event.ControlLost(),
          new Event.ControlBroken(new Failure.ProtocolBroken(new ReplyFault.NotAReply("GET /"))),
          new Event.DeadlinePassed(),
          new Event.Interrupted());

  public static final List<Event> EVENTS =
      Stream.<Event>concat(REPLIES.stream(), OTHERS.stream()).toList();

  /// Every way in which a dialogue can begin, by machine.
  public static final Map<Class<?>, List<Step<?>>> BEGINNINGS =
      Map.of(
          Greeting.class,
          List.of(
              Greeting.begin(HOST, Port.FTP, Option.none()),
              Greeting.begin(HOST, Port.FTP, Option.of(TERMS))),
          Securing.class,
          List.of(Securing.begin(TERMS)),
          Login.class,
          List.of(
              Login.begin(ALICE),
              Login.begin(ALICE.withPassword(SECRET)),
              Login.begin(ALICE.withAccount(SECRET)),
              Login.begin(ALICE.withPassword(SECRET).withAccount(SECRET))),
          SingleExchange.class,
          List.of(
              SingleExchange.begin(new FtpCommand.Pwd()),
              SingleExchange.begin(new FtpCommand.Quit())),
          Rename.class,
          List.of(Rename.begin(new CommandArgument("a"), new CommandArgument("b"))),
          OpenData.class,
          methodLists()
              .<Step<?>>map(methods -> OpenData.begin(methods, PassiveAddress.OF_PEER))
              .toList(),
          Transfer.class,
          List.of(
              Transfer.begin(plan(RETR)),
              Transfer.begin(plan(STOR)),
              Transfer.begin(plan(new FtpCommand.List(CommandArgument.NONE)))),
          ProveTransfer.class,
          List.of(ProveTransfer.begin(RETR.path(), RepresentationType.IMAGE)),
          Abort.class,
          List.of(Abort.begin(new Failure.Interrupted())));

  private Samples() {}

  /// A transfer of bytes as they are, by `command`.
  static TransferPlan plan(TransferCommand command) {
    return TransferPlan.of(command, RepresentationType.IMAGE);
  }

  /// Every order of every choice of methods.
  static Stream<List<DataMethod>> methodLists() {
    return Stream.of(DataMethod.values()).flatMap(first -> beginningWith(List.of(first)));
  }

  private static Stream<List<DataMethod>> beginningWith(List<DataMethod> chosen) {
    Stream<List<DataMethod>> longer =
        Stream.of(DataMethod.values())
            .filter(method -> !chosen.contains(method))
            .flatMap(
                method ->
                    beginningWith(Stream.concat(chosen.stream(), Stream.of(method)).toList()));
    return Stream.concat(Stream.of(chosen), longer);
  }
}
