package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.options.BufferHints;
import dev.hexftp.adapter.cli.options.DataOptions;
import dev.hexftp.adapter.cli.options.Flag;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.options.RetryOptions;
import dev.hexftp.adapter.cli.options.RouteOptions;
import dev.hexftp.adapter.cli.options.ServerOptions;
import dev.hexftp.adapter.cli.options.Timeouts;
import dev.hexftp.adapter.cli.options.TlsOptions;
import dev.hexftp.adapter.socket.options.ActiveOptions;
import dev.hexftp.adapter.socket.options.AddressFamilies;
import dev.hexftp.adapter.socket.options.CopyBuffers;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.options.SocketOptions;
import dev.hexftp.domain.preferences.Deadlines;
import dev.hexftp.domain.preferences.LoginPolicy;
import dev.hexftp.domain.preferences.NegotiationPreferences;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.preferences.RetryPreferences;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.transfer.PassiveAddress;

/// The options of the command line in the words of the parts that they are for.
///
/// @param piped whether commands come neither from a terminal nor from `-s:`
/// @param identity the password of an anonymous user
record OptionMapping(InvocationOptions options, boolean piped, String identity) {
  Preferences preferences(ProxyChoice proxies) {
    return new Preferences(
        options.settings(piped),
        loginPolicy(),
        deadlines(options.timeouts()),
        tls(options.tls()),
        retry(options.retry()),
        options.data().passiveAddress(),
        proxies,
        negotiation(options.servers()),
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
        usual.abort(),
        stated.command());
  }

  private static TlsPreferences tls(TlsOptions tls) {
    return new TlsPreferences(
        tls.mode(), tls.data(), tls.trust(), tls.pins(), tls.highest(), tls.unclosed());
  }

  private static RetryPreferences retry(RetryOptions stated) {
    RetryPreferences usual = RetryPreferences.DEFAULT;
    return new RetryPreferences(
        stated.retries().getOrElse(usual.retries()), stated.delay().getOrElse(usual.delay()));
  }

  private static NegotiationPreferences negotiation(ServerOptions servers) {
    return new NegotiationPreferences(
        servers.virtualHost(), servers.clientName(), servers.language());
  }

  NetworkOptions network() {
    RouteOptions route = options.route();
    return new NetworkOptions(
        families(route),
        route.keepAliveSeconds().map(KeepAlive::new).getOrElse(KeepAlive.DEFAULT),
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

  private SocketOptions sockets() {
    BufferHints hints = options.buffers();
    return new SocketOptions(
        hints.sendBytes(),
        hints.receiveBytes(),
        options.has(Flag.ANY_INTERFACE),
        new CopyBuffers(hints.transferBytes(), hints.asyncCount()));
  }

  private static ActiveOptions active(DataOptions data) {
    return new ActiveOptions(
        data.activePorts(), data.activeAddress(), data.passiveAddress() == PassiveAddress.AS_SAID);
  }
}
