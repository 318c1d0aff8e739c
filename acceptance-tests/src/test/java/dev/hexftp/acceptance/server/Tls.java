package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.util.List;

/// The behaviour of a server under test about TLS. Said in a row:
/// `Tls.explicit().required().presenting(Identity.EXPIRED).only(TlsVersion.TLS_1_2)`.
///
/// @param mode whether there is TLS, and how it begins
/// @param mandatory whether logins and data without TLS are refused
/// @param identity for every connection
/// @param versions which versions it speaks
/// @param reuse whether a data connection must resume a session of its control connection
/// @param knownClients whether a client must present a certificate of the trusted authority
public record Tls(
    Mode mode,
    boolean mandatory,
    Identity identity,
    List<TlsVersion> versions,
    boolean reuse,
    boolean knownClients) {
  /// How TLS begins.
  public enum Mode {
    /// Never.
    NONE,
    /// When the client says AUTH TLS (RFC 4217 §4).
    EXPLICIT,
    /// At once, as on port 990.
    IMPLICIT
  }

  public Tls {
    versions = List.copyOf(versions);
  }

  /// A server that has never heard of TLS.
  public static Tls none() {
    return in(Mode.NONE, false);
  }

  /// TLS for a client that asks for it.
  public static Tls explicit() {
    return in(Mode.EXPLICIT, false);
  }

  /// TLS from the first byte of the control connection on. Data without it is refused, where the
  /// server can do that.
  public static Tls implicit() {
    return in(Mode.IMPLICIT, true);
  }

  private static Tls in(Mode mode, boolean mandatory) {
    return new Tls(mode, mandatory, Identity.GOOD, List.of(TlsVersion.values()), false, false);
  }

  /// The same, and nothing without it: neither a login nor data.
  public Tls required() {
    return new Tls(mode, true, identity, versions, reuse, knownClients);
  }

  /// The same with another certificate than the good one.
  public Tls presenting(Identity other) {
    return new Tls(mode, mandatory, other, versions, reuse, knownClients);
  }

  /// The same in one version of the protocol.
  public Tls only(TlsVersion version) {
    return new Tls(mode, mandatory, identity, List.of(version), reuse, knownClients);
  }

  /// The same, and data connections only in a session that was resumed.
  public Tls demandingReuse() {
    return new Tls(mode, mandatory, identity, versions, true, knownClients);
  }

  /// The same for clients with a certificate of the trusted authority.
  public Tls demandingClientCertificate() {
    return new Tls(mode, mandatory, identity, versions, reuse, true);
  }

  boolean isOn() {
    return mode != Mode.NONE;
  }

  boolean isImplicit() {
    return mode == Mode.IMPLICIT;
  }
}
