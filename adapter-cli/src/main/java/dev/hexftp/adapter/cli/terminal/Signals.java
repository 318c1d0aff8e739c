package dev.hexftp.adapter.cli.terminal;

import java.lang.reflect.Proxy;

/// What other processes, and some keys, tell this one.
///
/// The JDK has a class for it that is meant for the JDK alone, and the compiler warns whoever names
/// it. There is no other way, so it is called without being named.
public final class Signals {
  private Signals() {}

  /// Has `action` run, by a thread of its own, each time the signal called `name` (`INT`, `TERM`)
  /// arrives. If this system or JDK does not offer that, the signal goes on to end the process.
  public static void on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), of(handler, action));
    } catch (ReflectiveOperationException _) {
      // It stays as it is.
    }
  }

  /// A handler whose one method, the only one that is ever called, runs `action`.
  private static Object of(Class<?> handler, Runnable action) {
    return Proxy.newProxyInstance(
        handler.getClassLoader(),
        new Class<?>[] {handler},
        (_, _, _) -> {
          action.run();
          return null;
        });
  }
}
