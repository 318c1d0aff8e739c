package dev.hexftp.adapter.cli.terminal;

import java.lang.reflect.Proxy;

/// The signals of other processes, and of some keys, to this one.
///
/// The JDK has a class for it that is meant for the JDK alone, and the compiler warns about code
/// that names it. There is no public class, so it is called by reflection.
public final class Signals {
  private Signals() {}

  /// Has `action` run, by a separate thread, each time the signal called `name` (`INT`, `TERM`)
  /// arrives. If this system or JDK does not offer that, the signal ends the process as usual. One
  /// that the process was started to ignore, as by `nohup`, stays ignored.
  public static void on(String name, Runnable action) {
    handle(name, handler -> of(handler, action));
  }

  /// The same for the first time that the signal arrives. All further ones have their effect
  /// without a handler, which is to end the process at once.
  public static void onFirst(String name, Runnable action) {
    on(
        name,
        () -> {
          handle(name, Signals::systemDefault);
          action.run();
        });
  }

  private static void handle(String name, HandlerMaker maker) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), maker.make(handler));
    } catch (ReflectiveOperationException _) {
      // It stays as it is.
    }
  }

  /// Makes an instance of the handler's type.
  @FunctionalInterface
  private interface HandlerMaker {
    Object make(Class<?> handler) throws ReflectiveOperationException;
  }

  private static Object systemDefault(Class<?> handler) throws ReflectiveOperationException {
    return handler.getField("SIG_DFL").get(null);
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
