package dev.hexftp.architecture;

import java.util.Optional;

/// The parts of the program that the rules tell apart.
enum Layer {
  DOMAIN,
  PORTS_IN,
  /// All driven ports but those to the user.
  PORTS_OUT,
  PORTS_OUT_USER,
  APPLICATION,
  ADAPTER_SOCKET,
  ADAPTER_FILE,
  ADAPTER_TIME,
  ADAPTER_SCRIPT,
  ADAPTER_CLI,
  ADAPTER_CLI_OPTIONS,
  ADAPTER_CLI_TERMINAL,
  BOOTSTRAP;

  /// The adapters, which must not know their siblings.
  enum Adapter {
    SOCKET,
    FILE,
    TIME,
    SCRIPT,
    CLI
  }

  /// The adapter that this layer is, or is a part of.
  Optional<Adapter> adapter() {
    return switch (this) {
      case DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER, APPLICATION, BOOTSTRAP -> Optional.empty();
      case ADAPTER_SOCKET -> Optional.of(Adapter.SOCKET);
      case ADAPTER_FILE -> Optional.of(Adapter.FILE);
      case ADAPTER_TIME -> Optional.of(Adapter.TIME);
      case ADAPTER_SCRIPT -> Optional.of(Adapter.SCRIPT);
      case ADAPTER_CLI, ADAPTER_CLI_OPTIONS, ADAPTER_CLI_TERMINAL -> Optional.of(Adapter.CLI);
    };
  }
}
