package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.ports.out.user.Display;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/// The standard input of this process, and whether it is a keyboard.
public final class ProcessInput {
  private ProcessInput() {}

  /// Whether a person types it.
  ///
  /// The console of the JDK stands for input and output together: there is none in `ftp host | tee
  /// log`, though a person types. Linux can be asked for more.
  public static boolean isTyped() {
    return console().isDefined()
        || Stream.of("/dev/pts/", "/dev/tty", "/dev/console").anyMatch(device()::startsWith);
  }

  /// The keyboard; for use when it [#isTyped]. Where there is no console, `display` shows the
  /// questions whose answers are hidden.
  public static Keyboard keyboard(Display display) {
    return new Keyboard(
        console().fold(() -> new StreamTyping(lines(), display), ConsoleTyping::new));
  }

  /// Its bytes; for use when it is not [#isTyped].
  public static InputStream bytes() {
    return System.in;
  }

  private static Option<Console> console() {
    return Option.ofOptional(Optional.ofNullable(System.console()).filter(Console::isTerminal));
  }

  private static BufferedReader lines() {
    String charset = System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name());
    return new BufferedReader(new InputStreamReader(System.in, Charset.forName(charset)));
  }

  /// The device in the words of Linux: its path, or no path.
  private static String device() {
    try {
      return new File("/proc/self/fd/0").getCanonicalPath();
    } catch (IOException _) {
      return "";
    }
  }
}
