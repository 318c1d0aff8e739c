package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.dialogue.Event.DataCutOff;
import dev.hexftp.domain.dialogue.Event.DataEnded;
import dev.hexftp.domain.dialogue.Event.DataEvent;
import dev.hexftp.domain.dialogue.Event.DataFailed;
import dev.hexftp.domain.dialogue.Event.DataListening;
import dev.hexftp.domain.dialogue.Event.DataNotOpened;
import dev.hexftp.domain.dialogue.Event.DataOpened;
import dev.hexftp.domain.dialogue.Event.DeadlinePassed;
import dev.hexftp.domain.dialogue.Event.Disturbance;
import dev.hexftp.domain.endpoint.ConnectFault;
import dev.hexftp.domain.endpoint.DataAddress;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.failure.DataAttempt;
import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.PassiveReply;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.ReplyFault;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;

/// Makes a data connection, by the first of several methods that works.
///
/// A passive method (EPSV, PASV) asks the server for a port and connects to it; an active one
/// (EPRT, PORT) listens, says where, and leaves the connecting to the server, which does it once
/// the transfer command is sent. A method gives way to the next one if the server refuses it, if
/// its reply cannot be read, or if its connection is not established in time. Earlier attempts are
/// kept: they explain the fallback, and the failure when nothing is left.
///
/// The code of the reply says how it is read: some servers answer EPSV by 227, or PASV by 229.
///
/// Only the port of a reply to PASV is used. The address in it is often wrong after address
/// translation, and believing it lets a server send us to hosts that it cannot reach itself (RFC
/// 2577 §3); the peer of the control connection is the address. A user who knows the server can
/// have its address believed ([PassiveAddress#AS_SAID]).
///
/// 530 ends the search at once: not being logged in is no matter of method.
public sealed interface OpenData extends Dialogue<OpenedData> {
  /// Tries `methods`, in order; passive ones go to `address`.
  ///
  /// @throws IllegalArgumentException if there is none
  static Step<OpenedData> begin(List<DataMethod> methods, PassiveAddress address) {
    return begin(methods, new Options(Refusal.IS_HEEDED, address, Opening.IS_AWAITED));
  }

  /// The same, but where the first of `methods` is passive and the server says where it listens,
  /// that is enough: the connection is being made, and the transfer command need not wait for it.
  /// For a method that has just worked.
  static Step<OpenedData> beginTrusting(List<DataMethod> methods, PassiveAddress address) {
    return begin(methods, new Options(Refusal.IS_HEEDED, address, Opening.IS_TRUSTED));
  }

  private static Step<OpenedData> begin(List<DataMethod> methods, Options options) {
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("no method to try");
    }
    return attempt(
        new Attempts(methods.getFirst(), methods.subList(1, methods.size()), List.of(), options));
  }

  /// Tries `method`, an active one, and continues when the server refuses it for good, as ftp.exe
  /// does: the transfer command then meets the same refusal, or a server that does not mind.
  static Step<OpenedData> insist(DataMethod method) {
    return attempt(
        new Attempts(
            method,
            List.of(),
            List.of(),
            new Options(Refusal.IS_IGNORED, PassiveAddress.OF_PEER, Opening.IS_AWAITED)));
  }

  /// How a 5yz to PORT or EPRT is taken.
  enum Refusal {
    /// The next method is tried.
    IS_HEEDED,
    /// Nothing.
    IS_IGNORED
  }

  /// Whether a connection has to stand before it is used.
  enum Opening {
    /// It has to.
    IS_AWAITED,
    /// The first one need not; one that is tried after a failure has to.
    IS_TRUSTED
  }

  /// How the search is carried out.
  record Options(Refusal refusal, PassiveAddress address, Opening opening) {
    private Options afterFailure() {
      return new Options(refusal, address, Opening.IS_AWAITED);
    }
  }

  /// Where the search stands: the method under way, those not yet tried, those that failed.
  record Attempts(
      DataMethod method, List<DataMethod> rest, List<DataAttempt> failed, Options options) {
    public Attempts {
      rest = List.copyOf(rest);
      failed = List.copyOf(failed);
    }

    private Attempts next(List<DataAttempt> failedSoFar) {
      return new Attempts(
          rest.getFirst(), rest.subList(1, rest.size()), failedSoFar, options.afterFailure());
    }
  }

  /// The methods tried and the methods left.
  Attempts attempts();

  /// EPSV or PASV is on its way.
  record AwaitingPassiveReply(Attempts attempts, FtpCommand sent) implements OpenData {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<OpenedData> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> connect(reply);
        case INTERMEDIATE, TRANSIENT_NEGATIVE, PERMANENT_NEGATIVE -> refused(attempts, sent, reply);
      };
    }

    private Step<OpenedData> connect(Reply reply) {
      Either<ReplyFault, DataAddress> address =
          reply.is(ReplyCode.PASSIVE)
              ? PassiveReply.plain(reply).map(this::believed)
              : PassiveReply.extended(reply).map(DataAddress.OfPeer::new);
      return address.fold(fault -> next(attempts, new Obstacle.Unreadable(fault)), this::connect);
    }

    private Step<OpenedData> connect(DataAddress address) {
      Action connecting = new Action.ConnectData(address);
      return switch (attempts.options().opening()) {
        case IS_AWAITED -> Step.await(new AwaitingDataConnection(attempts), connecting);
        case IS_TRUSTED ->
            Step.succeed(new OpenedData(attempts.method(), attempts.failed()), connecting);
      };
    }

    private DataAddress believed(Endpoint said) {
      return switch (attempts.options().address()) {
        case OF_PEER -> new DataAddress.OfPeer(said.port());
        case AS_SAID -> new DataAddress.AsSaid(said);
      };
    }
  }

  /// The server listens; we connect.
  record AwaitingDataConnection(Attempts attempts) implements OpenData {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_OPENING;
    }

    @Override
    public Step<OpenedData> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<OpenedData> onData(DataEvent event) {
      return switch (event) {
        case DataOpened() -> Step.succeed(new OpenedData(attempts.method(), attempts.failed()));
        case DataNotOpened(ConnectFault fault, _) ->
            next(attempts, new Obstacle.NotConnected(fault));
        case DataListening _, DataEnded _, DataCutOff _, DataFailed _ -> Step.await(this);
      };
    }
  }

  /// We are about to listen.
  record AwaitingListener(Attempts attempts) implements OpenData {
    @Override
    public Deadline deadline() {
      return Deadline.DATA_OPENING;
    }

    @Override
    public Step<OpenedData> onReply(Reply reply) {
      return Step.await(this);
    }

    @Override
    public Step<OpenedData> onData(DataEvent event) {
      return switch (event) {
        case DataListening(Endpoint local) -> say(local);
        case DataNotOpened(ConnectFault fault, _) ->
            next(attempts, new Obstacle.NotConnected(fault));
        case DataOpened _, DataEnded _, DataCutOff _, DataFailed _ -> Step.await(this);
      };
    }

    private Step<OpenedData> say(Endpoint local) {
      FtpCommand command =
          attempts.method() == DataMethod.PORT
              ? new FtpCommand.Port(local)
              : new FtpCommand.Eprt(local);
      return Step.await(new AwaitingActiveReply(attempts, command), new Action.Send(command));
    }
  }

  /// EPRT or PORT is on its way.
  record AwaitingActiveReply(Attempts attempts, FtpCommand sent) implements OpenData {
    @Override
    public Deadline deadline() {
      return Deadline.REPLY;
    }

    @Override
    public Step<OpenedData> onReply(Reply reply) {
      return switch (reply.severity()) {
        case PRELIMINARY -> Step.await(this);
        case COMPLETION -> listening();
        case PERMANENT_NEGATIVE ->
            attempts.options().refusal() == Refusal.IS_IGNORED
                ? listening()
                : refused(attempts, sent, reply);
        case INTERMEDIATE, TRANSIENT_NEGATIVE -> refused(attempts, sent, reply);
      };
    }

    private Step<OpenedData> listening() {
      return Step.succeed(new OpenedData(attempts.method(), attempts.failed()));
    }
  }

  /// A connection that is not established in time is one more method that failed. Any other
  /// disturbance ends the search, which leaves no half-made connection behind.
  @Override
  default Step<OpenedData> onDisturbance(Disturbance disturbance) {
    return disturbance instanceof DeadlinePassed && deadline() == Deadline.DATA_OPENING
        ? next(attempts(), new Obstacle.NotConnected(ConnectFault.TIMED_OUT))
        : Step.fail(Dialogue.failureOf(disturbance), new Action.DiscardData());
  }

  private static Step<OpenedData> attempt(Attempts attempts, Action... before) {
    List<Action> actions = new ArrayList<>(List.of(before));
    OpenData state =
        switch (attempts.method()) {
          case EPSV -> new AwaitingPassiveReply(attempts, new FtpCommand.Epsv());
          case PASV -> new AwaitingPassiveReply(attempts, new FtpCommand.Pasv());
          case EPRT, PORT -> new AwaitingListener(attempts);
        };
    actions.add(
        state instanceof AwaitingPassiveReply(Attempts _, FtpCommand command)
            ? new Action.Send(command)
            : new Action.ListenForData());
    return new Step.Continue<>(state, actions);
  }

  private static Step<OpenedData> refused(Attempts attempts, FtpCommand sent, Reply reply) {
    return reply.is(ReplyCode.NOT_LOGGED_IN)
        ? Step.fail(new Failure.Refused(sent, reply), new Action.DiscardData())
        : next(attempts, new Obstacle.Refused(reply));
  }

  private static Step<OpenedData> next(Attempts attempts, Obstacle obstacle) {
    List<DataAttempt> failed = new ArrayList<>(attempts.failed());
    failed.add(new DataAttempt(attempts.method(), obstacle));
    Action discard = new Action.DiscardData();
    return attempts.rest().isEmpty()
        ? Step.fail(new Failure.NoDataConnection(failed), discard)
        : attempt(attempts.next(failed), discard);
  }
}
