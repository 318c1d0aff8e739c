package dev.hexftp.ports.out.net;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;

/// Where links come from.
public interface Network {
  /// Begins to connect to `host`. Returns at once and never fails: how it went is the first event
  /// of the link, [dev.hexftp.domain.dialogue.Event.ControlOpened] or
  /// [dev.hexftp.domain.dialogue.Event.ControlNotOpened].
  FtpLink open(HostName host, Port port);
}
