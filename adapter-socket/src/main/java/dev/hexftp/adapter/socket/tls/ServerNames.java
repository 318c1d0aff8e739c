package dev.hexftp.adapter.socket.tls;

/// The names of servers as TLS wants them.
final class ServerNames {
  private ServerNames() {}

  /// `host`, as the user has written it, without the parts that mean something to this machine
  /// only: the scope of an IPv6 address, and the dot that keeps a name from being completed.
  static String forTls(String host) {
    int scope = host.indexOf('%');
    String name = scope < 0 ? host : host.substring(0, scope);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
