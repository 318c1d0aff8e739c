package dev.hexftp.domain.transfer;

import dev.hexftp.domain.endpoint.HostAddress.Family;
import java.util.Arrays;
import java.util.List;

/// The four ways of FTP to a data connection.
public enum DataMethod {
  /// The server listens; it names a port only (RFC 2428 §3).
  EPSV(true, false),
  /// The server listens; IPv4 only (RFC 959 §4.1.2).
  PASV(true, true),
  /// The client listens; IPv4 only (RFC 959 §4.1.2).
  PORT(false, true),
  /// The client listens; any address family (RFC 2428 §2).
  EPRT(false, false);

  private final boolean passive;
  private final boolean ipv4Only;

  DataMethod(boolean passive, boolean ipv4Only) {
    this.passive = passive;
    this.ipv4Only = ipv4Only;
  }

  /// Whether the client connects (passive) or the server does (active).
  public boolean isPassive() {
    return passive;
  }

  /// Whether the method can name an address of `family`.
  public boolean serves(Family family) {
    return !ipv4Only || family == Family.IPV4;
  }

  /// All methods that serve `family`, in the order in which they are tried: passive first, because
  /// firewalls and address translation let connections out and not in. PORT comes before EPRT,
  /// because more servers and more firewalls on the way understand it.
  public static List<DataMethod> allFor(Family family) {
    return Arrays.stream(values()).filter(method -> method.serves(family)).toList();
  }
}
