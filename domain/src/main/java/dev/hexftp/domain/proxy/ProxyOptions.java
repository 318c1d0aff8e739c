package dev.hexftp.domain.proxy;

import io.vavr.control.Option;

/// The options of the program about proxies.
///
/// @param proxy the text that names one (`--proxy`); an empty one, and `none`, mean that there is
///   to be none
/// @param exceptions the hosts to which it does not lead (`--noproxy`)
public record ProxyOptions(Option<String> proxy, Option<String> exceptions) {
  /// No options.
  public static final ProxyOptions NONE = new ProxyOptions(Option.none(), Option.none());

  /// The values of a record may be printed; this one may hold a password.
  @Override
  public String toString() {
    return "ProxyOptions[proxy=" + proxy.map(_ -> "****") + ", exceptions=" + exceptions + "]";
  }
}
