package dev.hexftp.bootstrap;

import io.vavr.control.Option;

/// The file with prepared classes (JEP 483) from which this JVM was started, if it was.
final class StartCache {
  private StartCache() {}

  /// The file that is in use. The launcher says which one it has offered; a JVM that does not want
  /// it uses none at all, and does not call itself `sharing`.
  static Option<String> inUse() {
    return Option.of(System.getProperty("dev.hexftp.cache"))
        .filter(_ -> System.getProperty("java.vm.info", "").contains("sharing"));
  }
}
