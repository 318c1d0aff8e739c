package dev.hexftp.bootstrap;

import io.vavr.control.Option;

/// The form from which this process was started: a native file, or a JVM with or without prepared
/// classes.
final class RunningForm {
  private RunningForm() {}

  /// The line that `--version -d` shows of it.
  static String line() {
    return isNative() ? "native file: " + file() : "start-up cache: " + cache();
  }

  /// An image sets this property for itself.
  static boolean isNative() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  private static String file() {
    return ProcessHandle.current().info().command().orElse("unknown");
  }

  /// The file with prepared classes (JEP 483) that is in use. The launcher says which one it has
  /// offered; a JVM that does not want it uses none at all, and does not call itself `sharing`.
  private static String cache() {
    return Option.of(System.getProperty("dev.hexftp.cache"))
        .filter(_ -> System.getProperty("java.vm.info", "").contains("sharing"))
        .getOrElse("not in use");
  }
}
