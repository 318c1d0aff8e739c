package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.options.BufferHints;
import dev.hexftp.adapter.cli.options.DataOptions;
import dev.hexftp.adapter.cli.options.Flag;
import dev.hexftp.adapter.cli.options.LaunchOptions;
import dev.hexftp.adapter.cli.options.RetryOptions;
import dev.hexftp.adapter.cli.options.RouteOptions;
import dev.hexftp.adapter.cli.options.ServerOptions;
import dev.hexftp.adapter.cli.options.Timeouts;
import dev.hexftp.adapter.cli.options.TlsOptions;
import dev.hexftp.adapter.socket.ActiveOptions;
import dev.hexftp.adapter.socket.AddressFamilies;
import dev.hexftp.adapter.socket.CopyBuffers;
import dev.hexftp.adapter.socket.KeepAlive;
import dev.hexftp.adapter.socket.NetworkOptions;
import dev.hexftp.adapter.socket.SocketOptions;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import io.vavr.control.Option;

/// The options of the command line in the words of the parts that they are for.
///
/// @param piped whether commands come neither from a terminal nor from `-s:`
/// @param identity who an anonymous user says he is
record Wishes(LaunchOptions options, boolean piped, String identity) {
  Preferences preferences(ProxyChoice proxies) {
    return new Preferences(
        options.settings(piped),
        loginPolicy(),
        deadlines(options.timeouts()),
        security(options.tls()),
        persistence(options.retry()),
        options.data().passiveAddress(),
        proxies,
        introduction(options.servers()),
        options.data().pipelining());
  }

  private LoginPolicy loginPolicy() {
    if (options.has(Flag.NO_AUTO_LOGIN)) {
      return new LoginPolicy.Wait();
    }
    return options.has(Flag.ANONYMOUS)
        ? new LoginPolicy.Anonymous(identity)
        : new LoginPolicy.Ask();
  }

  private static Deadlines deadlines(Timeouts stated) {
    Deadlines usual = Deadlines.DEFAULT;
    return new Deadlines(
        stated.connect().getOrElse(usual.connect()),
        stated.reply().getOrElse(usual.reply()),
        stated.dataOpening().getOrElse(usual.dataOpening()),
        stated.data().getOrElse(usual.dataSilence()),
        usual.abort());
  }

  private static TlsPreferences security(TlsOptions tls) {
    return new TlsPreferences(tls.mode(), tls.data(), tls.trust(), tls.pins(), tls.highest());
  }

  private static RetryPreferences persistence(RetryOptions stated) {
    RetryPreferences usual = RetryPreferences.DEFAULT;
    return new RetryPreferences(
        stated.retries().getOrElse(usual.retries()), stated.delay().getOrElse(usual.delay()));
  }

  private static NegotiationPreferences introduction(ServerOptions servers) {
    return new NegotiationPreferences(
        servers.virtualHost(), servers.clientName(), servers.language());
  }

  NetworkOptions network() {
    RouteOptions route = options.route();
    return new NetworkOptions(
        families(route),
        route.keepAliveSeconds().fold(() -> KeepAlive.DEFAULT, Wishes::keepAlive),
        sockets(),
        active(options.data()),
        options.servers().charset());
  }

  private static AddressFamilies families(RouteOptions route) {
    return route
        .family()
        .map(
            family ->
                switch (family) {
                  case IPV4 -> AddressFamilies.IPV4_ONLY;
                  case IPV6 -> AddressFamilies.IPV6_ONLY;
                })
        .getOrElse(AddressFamilies.BOTH);
  }

  private static KeepAlive keepAlive(int seconds) {
    return seconds == 0 ? KeepAlive.OFF : new KeepAlive(Option.of(seconds));
  }

  private SocketOptions sockets() {
    BufferHints hints = options.buffers();
    return new SocketOptions(
        hints.sendBytes(),
        hints.receiveBytes(),
        options.has(Flag.ANY_INTERFACE),
        new CopyBuffers(hints.transferBytes(), hints.asyncCount()));
  }

  private static ActiveOptions active(DataOptions data) {
    return new ActiveOptions(data.activePorts(), data.activeAddress());
  }
}
