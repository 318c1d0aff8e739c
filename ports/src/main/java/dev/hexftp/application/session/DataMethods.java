package dev.hexftp.application.session;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.dialogue.OpenData;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.dialogue.Step;
import dev.hexftp.domain.dialogue.Transfer;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.evidence.Transferred;
import dev.hexftp.domain.session.Dialect.DataConnections;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import dev.hexftp.domain.transfer.PassiveAddress;
import dev.hexftp.ports.out.net.FtpLink;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;

/// The methods of one session to make data connections: which is tried first, which is in use, and
/// the commands that may be sent ahead with it.
final class DataMethods {
  private final PassiveAddress address;
  private DataMethod inUse;

  /// The method that has led to data over the present link, if one has.
  private Option<DataMethod> proven = Option.none();

  DataMethods(PassiveAddress address, DataMethod first) {
    this.address = address;
    this.inUse = first;
  }

  /// How the present data connection was made, or the last one.
  DataMethod inUse() {
    return inUse;
  }

  /// Nothing has been proven over the link that is in use now.
  void beginAnew() {
    proven = Option.none();
  }

  /// A data connection has been made.
  void opened(OpenedData path) {
    inUse = path.method();
  }

  /// The method in use has led to data. The result is whether that is news on this link.
  boolean worked() {
    boolean news = !proven.contains(inUse);
    proven = Option.of(inUse);
    return news;
  }

  /// Whether commands are sent ahead of replies: when the server stands it, and there is no doubt
  /// about the method any more.
  boolean pipelines(SessionState state) {
    return state.pipelining() == Pipelining.ONE_AHEAD && proven.isDefined();
  }

  /// Opens a data connection, by the method that worked last time if there was one.
  Step<OpenedData> opening(SessionState state, Settings settings) {
    return switch (settings.dialect().dataConnections()) {
      case PASSIVE_FIRST ->
          pipelines(state)
              ? OpenData.beginTrusting(methods(state, settings), address)
              : OpenData.begin(methods(state, settings), address);
      case ACTIVE_ONLY -> OpenData.insist(state.activeMethod());
    };
  }

  /// EPSV names no address, so it is of no use where the named address is to be believed.
  private List<DataMethod> methods(SessionState state, Settings settings) {
    List<DataMethod> methods = state.methods(settings.isOn(Toggle.PASSIVE));
    boolean tellsAddress = methods.contains(DataMethod.PASV);
    return switch (address) {
      case OF_PEER -> methods;
      case AS_SAID ->
          tellsAddress
              ? methods.stream().filter(method -> method != DataMethod.EPSV).toList()
              : methods;
    };
  }

  /// The transfer that `plan` wants, over the data connection that was made for it.
  Step<Transferred> transfer(SessionState state, TransferPlan plan) {
    boolean atOnce =
        pipelines(state)
            && inUse.isPassive()
            && plan.command().direction() == Direction.SENT
            && state.protection() == ProtectionLevel.CLEAR;
    return atOnce ? Transfer.beginAtOnce(plan) : Transfer.begin(plan);
  }

  /// The commands that can be sent for the transfer by `next` before its turn has come.
  List<FtpCommand> ahead(
      SessionState state, Settings settings, FtpLink link, Option<TransferCommand> next) {
    boolean ownOrder = settings.dialect().dataConnections() == DataConnections.ACTIVE_ONLY;
    return next.filter(_ -> !ownOrder && pipelines(state))
        .fold(List::of, command -> ahead(state, settings, link, command));
  }

  private List<FtpCommand> ahead(
      SessionState state, Settings settings, FtpLink link, TransferCommand next) {
    return switch (methods(state, settings).getFirst()) {
      case EPSV -> List.of(new FtpCommand.Epsv());
      case PASV -> List.of(new FtpCommand.Pasv());
      case EPRT -> ahead(state, link, FtpCommand.Eprt::new, next);
      case PORT -> ahead(state, link, FtpCommand.Port::new, next);
    };
  }

  /// In active mode RETR may go ahead, too. STOR may not: it empties the remote file, even if the
  /// upload is then cancelled. Under TLS neither may, since the server would wait for a handshake
  /// while a question about the present file waits for the server.
  private static List<FtpCommand> ahead(
      SessionState state,
      FtpLink link,
      Function<Endpoint, FtpCommand> opening,
      TransferCommand next) {
    List<FtpCommand> ahead = link.listenAhead().map(opening).toJavaList();
    boolean inTheClear = state.protection() == ProtectionLevel.CLEAR;
    if (!ahead.isEmpty() && inTheClear && next.direction() == Direction.RECEIVED) {
      ahead.add(next);
    }
    return ahead;
  }
}
