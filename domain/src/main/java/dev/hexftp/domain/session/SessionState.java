package dev.hexftp.domain.session;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsSession;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The facts about the connected server.
///
/// @param host as the user named it
/// @param type the representation type that the user wants
/// @param serverType the type that the server was sent, or assumes (RFC 959 §3.1.1.1: ASCII); none
///   if a line of the user may have changed it
/// @param methods ways to a data connection, the most promising first
/// @param tls the negotiated session of the control connection; none if that is in the clear
/// @param protection the protection of data connections that the server was sent (RFC 4217 §9: none
///   by default)
/// @param pipelining how far ahead commands may be sent
public record SessionState(
    HostName host,
    TypeName type,
    Option<RepresentationType> serverType,
    List<DataMethod> methods,
    Option<TlsSession> tls,
    ProtectionLevel protection,
    Pipelining pipelining) {
  public SessionState {
    methods = List.copyOf(methods);
  }

  /// A fresh session with `host`, reached over `family`, in which files are transferred as `type`.
  public static SessionState with(HostName host, Family family, TypeName type) {
    return new SessionState(
        host,
        type,
        Option.of(RepresentationType.ASCII),
        DataMethod.allFor(family),
        Option.none(),
        ProtectionLevel.CLEAR,
        Pipelining.OFF);
  }

  /// The control connection is protected, as agreed.
  public SessionState withTls(TlsSession agreed) {
    return new SessionState(
        host, type, serverType, methods, Option.of(agreed), protection, pipelining);
  }

  /// The server has agreed to protect data connections so.
  public SessionState withProtection(ProtectionLevel agreed) {
    return new SessionState(host, type, serverType, methods, tls, agreed, pipelining);
  }

  /// Commands may be sent so far ahead.
  public SessionState withPipelining(Pipelining allowed) {
    return new SessionState(host, type, serverType, methods, tls, protection, allowed);
  }

  /// This session, which is fresh, in the place of `earlier`, which was lost: the user's choices,
  /// the methods that have worked or failed hold here, the commands to the server have to be sent
  /// again.
  public SessionState inPlaceOf(SessionState earlier) {
    return new SessionState(
        host,
        earlier.type,
        serverType,
        earlier.methods,
        tls,
        protection,
        pipelining.atMost(earlier.pipelining));
  }

  /// The user chose `chosen`, and the server has agreed.
  public SessionState withType(TypeName chosen) {
    return new SessionState(
        host, chosen, Option.of(chosen.type()), methods, tls, protection, pipelining);
  }

  /// The server has agreed to `agreed` for the next transfer; the user's choice stays.
  public SessionState withServerType(RepresentationType agreed) {
    return new SessionState(host, type, Option.of(agreed), methods, tls, protection, pipelining);
  }

  /// The user has sent a line to the server, and the server's type may have changed by it.
  public SessionState withServerTypeUnknown() {
    return new SessionState(host, type, Option.none(), methods, tls, protection, pipelining);
  }

  /// The type that has to be sent before data are transferred as `wanted`; none if the server has
  /// it already.
  public Option<RepresentationType> typeToSend(RepresentationType wanted) {
    return Option.when(!serverType.contains(wanted), wanted);
  }

  /// `method` has led to data: it is tried first from now on, so that a way which costs time to
  /// fail is not tried twice. A method that this session cannot use changes nothing.
  public SessionState havingWorked(DataMethod method) {
    if (!methods.contains(method) || methods.getFirst() == method) {
      return this;
    }
    Stream<DataMethod> others = methods.stream().filter(other -> other != method);
    return withMethods(Stream.concat(Stream.of(method), others).toList());
  }

  /// The methods that worked before are forgotten, since the user wants another one.
  public SessionState withMethodsForgotten() {
    List<DataMethod> usual = Arrays.stream(DataMethod.values()).filter(methods::contains).toList();
    return withMethods(usual);
  }

  private SessionState withMethods(List<DataMethod> others) {
    return new SessionState(host, type, serverType, others, tls, protection, pipelining);
  }

  /// The one way that ftp.exe knows: PORT over IPv4, EPRT over IPv6.
  public DataMethod activeMethod() {
    return methods.contains(DataMethod.PORT) ? DataMethod.PORT : DataMethod.EPRT;
  }

  /// The ways to a data connection that the user's choice between passive and active leaves.
  public List<DataMethod> methods(boolean passive) {
    return passive ? methods : methods.stream().filter(method -> !method.isPassive()).toList();
  }
}
