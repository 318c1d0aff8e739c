package dev.hexftp.domain.notice;

import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.proxy.ProxyChoice;
import dev.hexftp.domain.tls.MaterialFault;

/// Why the program cannot begin as the user wants it to. The user's input is not repeated where a
/// secret may be in it.
public sealed interface SetupFault {
  /// The file that an option names cannot be read.
  record UnreadableFile(String file, LocalFault fault) implements SetupFault {}

  /// The certificates and keys for TLS cannot be used.
  record UnusableMaterial(MaterialFault fault) implements SetupFault {}

  /// A proxy is named that cannot be one.
  record UnusableProxy(ProxyChoice.Unreadable proxy) implements SetupFault {}
}
