package dev.hexftp.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(30)
class SignalsTest {
  @Test
  void a_signal_runs_its_action() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    // One whose default is to be ignored, lest a failing test ends the process.
    Signals.on("URG", arrived::countDown);

    new ProcessBuilder("kill", "-URG", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();

    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void the_second_signal_is_the_systems() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    Signals.onFirst("URG", arrived::countDown);

    new ProcessBuilder("kill", "-URG", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();

    assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object systemDefault = handler.getField("SIG_DFL").get(null);
    assertThat(handlerOf("URG", handler, systemDefault)).isSameAs(systemDefault);
  }

  private static Object handlerOf(String name, Class<?> handler, Object replacement)
      throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    return signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), replacement);
  }

  @Test
  void a_signal_that_does_not_exist_is_no_error() {
    Signals.on("NONE", () -> {});
  }
}
