package dev.hexftp.acceptance.server.fake;

import dev.hexftp.acceptance.server.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/// A server that follows a [Script], for one client at a time.
///
/// ```java
/// try (var server = FakeFtpServer.script(s -> s
///         .say("220 hello\r\n")
///         .hear("USER alice").say("331 password?\r\n")
///         .hear("PASS x").sayInPieces("230 welcome\r\n")
///         .hear("EPSV").offerPassive()
///         .hear("RETR a.txt").sendData("content").say("226 done\r\n").closeData()
///         .hearTheEnd())) {
///   … the client under test …
/// }
/// ```
///
/// [#close] is the verdict: it waits for the end of the script and fails the test if the client did
/// not do its part. In any case a watchdog ends the script when the slowest machine would have
/// played it. So close the client first; with `try` that means to open it after the server.
public final class FakeFtpServer implements AutoCloseable {
  private final Loopback loopback;
  private final Stage stage;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Thread actor;

  private FakeFtpServer(Loopback loopback, Script script, Duration patience) throws IOException {
    this.loopback = loopback;
    this.stage = new Stage(loopback);
    this.actor = Thread.ofPlatform().daemon().name("fake FTP server").unstarted(() -> play(script));
    // The client must not wait for an event that will not come, nor the actor for an action that
    // the client will not take.
    end.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            _ -> {
              shutDown();
              return null;
            });
    actor.start();
  }

  /// A server on 127.0.0.1.
  public static FakeFtpServer script(UnaryOperator<Script> lines) throws IOException {
    return script(Loopback.IPV4, lines);
  }

  /// A server on the given loopback address.
  public static FakeFtpServer script(Loopback loopback, UnaryOperator<Script> lines)
      throws IOException {
    return script(loopback, PATIENCE, lines);
  }

  /// A server with a watchdog of less patience, for tests of the watchdog.
  static FakeFtpServer script(Loopback loopback, Duration patience, UnaryOperator<Script> lines)
      throws IOException {
    return new FakeFtpServer(loopback, lines.apply(new Script()), patience);
  }

  public String host() {
    return loopback.host();
  }

  public int port() {
    return stage.port();
  }

  /// The lines that the client has said so far and the script has heard, over all connections.
  public List<String> heard() {
    return stage.heard();
  }

  /// The data that the client has sent so far, one array for each step that received some.
  public List<byte[]> received() {
    return stage.received();
  }

  /// Waits until the script has come to its end. Connections stay as they are.
  ///
  /// @throws AssertionError if it stopped before: the step, and the client's actions instead
  public void awaitEnd() {
    try {
      end.join();
    } catch (CompletionException stopped) {
      Throwable cause = end.exceptionNow();
      throw new AssertionError(
          "The script of the fake server stopped at %s: %s. Heard so far: %s"
              .formatted(stage.step(), reason(cause), heard()),
          cause);
    }
  }

  /// Waits for the end like [#awaitEnd], then closes every connection.
  ///
  /// @throws AssertionError also if the client has said more than the script wanted to hear
  @Override
  public void close() {
    try {
      awaitEnd();
      String unheard = stage.unheard();
      if (!unheard.isEmpty()) {
        throw new AssertionError("The client said more than the script hears: " + unheard);
      }
    } finally {
      shutDown();
    }
  }

  /// The action of the watchdog when its time has come.
  void losePatience() {
    end.completeExceptionally(new TimeoutException());
  }

  private void play(Script script) {
    try {
      stage.acceptControl();
      script.play(stage);
      end.complete(null);
    } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
      end.completeExceptionally(e);
    }
  }

  private void shutDown() {
    actor.interrupt();
    try {
      stage.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Throwable cause) {
    return switch (cause) {
      case TimeoutException _ -> "the watchdog lost its patience";
      case AssertionError failure -> String.valueOf(failure.getMessage());
      default -> cause.toString();
    };
  }

  // Less than that of the code that waits for the program: the script is to say where it stopped.
  private static final Duration PATIENCE = Duration.ofSeconds(100);
}
