package dev.hexftp.acceptance.server.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/// What a [FakeFtpServer] says, hears and does, in this order. It begins when a client has
/// connected.
///
/// Texts go out in UTF-8 and as they stand: a line end is written as `\r\n`, or is missing on
/// purpose. A step that waits for the client waits until the watchdog of the server ends the
/// script.
public final class Script {
  private final List<Step> steps = new ArrayList<>();

  Script() {}

  // ── The control connection ────────────────────────────────────────────────────────────────────

  /// Sends `text` at once.
  public Script say(String text) {
    return step("say " + quoted(text), stage -> stage.control().write(bytes(text)));
  }

  /// Sends bytes that are no text.
  public Script say(byte... bytes) {
    return step("say bytes " + hex(bytes), stage -> stage.control().write(bytes));
  }

  /// Sends `text` byte by byte, each in a segment of its own. The network may still join some.
  public Script sayInPieces(String text) {
    return step("say in pieces " + quoted(text), stage -> stage.control().writeInPieces(text));
  }

  /// Sends `text` again and again until the client hangs up. Fails if the client swallows 64 MiB of
  /// it.
  public Script sayEndlessly(String text) {
    return step(
        "say endlessly " + quoted(text), stage -> stage.control().writeEndlessly(bytes(text)));
  }

  /// Waits for a line and fails if it is another one than `line`.
  public Script hear(String line) {
    return step("hear " + quoted(line), stage -> stage.hear(line::equals));
  }

  /// Waits for a line and fails unless the whole of it matches `pattern`.
  public Script hearLike(String pattern) {
    return step("hear something like " + pattern, stage -> stage.hear(it -> it.matches(pattern)));
  }

  /// Waits for a line, whatever it says.
  public Script hearAnything() {
    return step("hear anything", stage -> stage.hear(_ -> true));
  }

  /// Waits for exactly these bytes, such as `0xFF, 0xF4`. Urgent bytes arrive in line with the
  /// others. They are not listed by [FakeFtpServer#heard].
  public Script hearBytes(int... bytes) {
    byte[] expected = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      expected[i] = (byte) bytes[i];
    }
    return step("hear bytes " + hex(expected), stage -> stage.control().expect(expected));
  }

  /// Waits until the client closes or resets the control connection, and fails if it speaks
  /// instead.
  public Script hearTheEnd() {
    return step("hear the end", stage -> stage.control().expectEnd());
  }

  /// Closes the control connection, both ways. A data connection stays. If the client has said
  /// something that no step has heard, the network makes a reset of it.
  public Script dropConnection() {
    return step("drop the connection", stage -> stage.control().close());
  }

  /// Ends the own half of the control connection; the client can still be heard.
  public Script halfClose() {
    return step("half-close", stage -> stage.control().shutdownOutput());
  }

  /// Breaks the control connection off with a reset.
  public Script resetConnection() {
    return step("reset the connection", stage -> stage.control().reset());
  }

  /// Closes what is open and waits for the client to connect again.
  public Script nextConnection() {
    return step("accept the next connection", Stage::acceptControl);
  }

  // ── The data connection ───────────────────────────────────────────────────────────────────────

  /// Listens for a data connection and says the port, as `229` to a client that said EPSV and as
  /// `227` to one that said PASV.
  public Script offerPassive() {
    return step("offer passive", stage -> stage.offerPassive(stage::passiveReply));
  }

  /// Listens for a data connection and says `reply`, which is given the port: an odd wording,
  /// another address, another port.
  public Script offerPassive(IntFunction<String> reply) {
    return step("offer passive in other words", stage -> stage.offerPassive(reply));
  }

  /// Says a port, like [#offerPassive()], at which no connection ever comes about, nor is refused:
  /// the client waits until its own patience ends.
  ///
  /// Linux completes connections for a program that does not accept them, as many as its backlog
  /// holds, and leaves the next ones without an answer. So the backlog is one, and filled by us.
  public Script offerBlackHole() {
    return step("offer a black hole", Stage::offerBlackHole);
  }

  /// Opens the data connection now: waits for the client at the port offered last, or connects to
  /// the address in the client's last PORT or EPRT. Sending and receiving do that by themselves; a
  /// server that accepts and stays silent needs this step alone.
  public Script openData() {
    return step("open data", stage -> stage.data());
  }

  /// Sends bytes over the data connection, and leaves it open.
  public Script sendData(byte... bytes) {
    return step("send " + bytes.length + " bytes of data", stage -> stage.data().write(bytes));
  }

  /// Sends text over the data connection, and leaves it open.
  public Script sendData(String text) {
    return step("send data " + quoted(text), stage -> stage.data().write(bytes(text)));
  }

  /// Sends data until the client closes or resets the data connection. Fails if the client takes 64
  /// MiB.
  public Script sendDataEndlessly() {
    return step("send data endlessly", stage -> stage.data().writeEndlessly(new byte[8192]));
  }

  /// Receives data until the client closes the data connection; [FakeFtpServer#received] has them.
  public Script receiveData() {
    return step("receive data", Stage::receiveData);
  }

  /// Receives data until the client closes the data connection, and fails if they are not `text`.
  public Script receiveData(String text) {
    return step("receive data " + quoted(text), stage -> stage.receiveData(bytes(text)));
  }

  /// Receives so many bytes of data and leaves the data connection open.
  public Script receiveData(int count) {
    return step("receive " + count + " bytes of data", stage -> stage.receiveData(count));
  }

  /// Closes the data connection; the client sees a regular end.
  public Script closeData() {
    return step("close data", stage -> stage.data().close());
  }

  /// Breaks the data connection off with a reset. What the client has not read yet is lost. Right
  /// after [#openData] it may come so early that the client fails to connect.
  public Script resetData() {
    return step("reset data", stage -> stage.data().reset());
  }

  /// Waits until the client closes or resets the data connection, and fails if it sends data
  /// instead.
  public Script hearTheEndOfData() {
    return step("hear the end of data", stage -> stage.data().expectEnd());
  }

  /// Lets a stranger connect to the address in the client's last PORT or EPRT, before the server
  /// does: from 127.0.0.2 on IPv4. On IPv6 a machine has one loopback address, so there it comes
  /// from the address of the server, and only its port is strange.
  public Script thiefConnects() {
    return step("thief connects", Stage::thiefConnects);
  }

  /// Lets the stranger send bytes. A client that has hung up on it already is no failure.
  public Script thiefSends(String text) {
    return step("thief sends " + quoted(text), stage -> stage.thief().tryToWrite(bytes(text)));
  }

  /// Waits until the client hangs up on the stranger.
  public Script thiefHearsTheEnd() {
    return step("thief hears the end", stage -> stage.thief().expectEnd());
  }

  // ── Keeping step with the test ────────────────────────────────────────────────────────────────

  /// Waits until the test opens the gate.
  public Script waitFor(CountDownLatch gate) {
    return step("wait for the test", _ -> gate.await());
  }

  /// Tells the test that the script has come so far.
  public Script tell(CountDownLatch reached) {
    return step("tell the test", _ -> reached.countDown());
  }

  // ──────────────────────────────────────────────────────────────────────────────────────────────

  void play(Stage stage) throws IOException, InterruptedException {
    for (int i = 0; i < steps.size(); i++) {
      stage.atStep("step " + (i + 1) + " of " + steps.size() + ", " + steps.get(i).text());
      steps.get(i).action().play(stage);
    }
  }

  private Script step(String text, Step.Action action) {
    steps.add(new Step(text, action));
    return this;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    String visible = text.replace("\r", "\\r").replace("\n", "\\n");
    return "\"" + (visible.length() <= 60 ? visible : visible.substring(0, 60) + "…") + "\"";
  }

  private static String hex(byte... bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, 20)));
  }
}
