package dev.hexftp.domain.preferences;

import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transfer.PassiveAddress;

/// How the user wants the client to behave from the start.
///
/// @param settings the part that can be changed later
/// @param loginPolicy the login after a connection has been made
/// @param deadlines how long each kind of waiting may last
/// @param security how connections are protected
/// @param persistence how often something is tried again
/// @param passiveAddress which address passive data connections go to
/// @param proxies which way leads to which host, of which gateways are the client's own matter
/// @param introduction the commands that servers get besides the login
/// @param pipelining how far ahead commands may be sent at most
public record Preferences(
    Settings settings,
    LoginPolicy loginPolicy,
    Deadlines deadlines,
    TlsPreferences security,
    RetryPreferences persistence,
    PassiveAddress passiveAddress,
    ProxyChoice proxies,
    NegotiationPreferences introduction,
    Pipelining pipelining) {
  /// The defaults.
  public static final Preferences DEFAULT = of(Settings.INITIAL, new LoginPolicy.Ask());

  /// The defaults, but for `settings` and `loginPolicy`.
  public static Preferences of(Settings settings, LoginPolicy loginPolicy) {
    return new Preferences(
        settings,
        loginPolicy,
        Deadlines.DEFAULT,
        TlsPreferences.DEFAULT,
        RetryPreferences.DEFAULT,
        PassiveAddress.OF_PEER,
        ProxyChoice.DIRECT,
        NegotiationPreferences.NONE,
        Pipelining.ONE_AHEAD);
  }

  /// The same with other deadlines.
  public Preferences with(Deadlines others) {
    return new Preferences(
        settings,
        loginPolicy,
        others,
        security,
        persistence,
        passiveAddress,
        proxies,
        introduction,
        pipelining);
  }
}
