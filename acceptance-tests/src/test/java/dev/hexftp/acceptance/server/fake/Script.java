package dev.hexftp.acceptance.server.fake;

import static dev.hexftp.acceptance.server.fake.StepText.bytes;
import static dev.hexftp.acceptance.server.fake.StepText.hex;
import static dev.hexftp.acceptance.server.fake.StepText.quoted;

import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// The lines and actions of a [FakeFtpServer], in this order. It begins when a client has
/// connected.
///
/// Texts go out in UTF-8 and as they stand: a line end is written as `\r\n`, or is missing on
/// purpose. A step that waits for the client waits until the watchdog of the server ends the
/// script.
public final class Script {
  private static final List<TlsVersion> ALL_VERSIONS = List.of(TlsVersion.values());

  private final List<Step> steps = new ArrayList<>();

  Script() {}

  /// Goes on as `part` says: steps that several scripts share.
  public Script with(UnaryOperator<Script> part) {
    return part.apply(this);
  }

  // ── The control connection ────────────────────────────────────────────────────────────────────

  /// Sends `text` at once.
  public Script say(String text) {
    return step("say " + quoted(text), stage -> stage.control().write(bytes(text)));
  }

  /// Sends bytes that are no text.
  public Script say(byte... bytes) {
    return step("say bytes " + hex(bytes), stage -> stage.control().write(bytes));
  }

  /// Sends `text` byte by byte, each in a separate segment. The network may still join some.
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

  /// Waits for a line, with any text.
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

  /// Closes the control connection, both ways, in TLS with a close_notify. A data connection stays.
  /// If the client has said something that no step has heard, the network makes a reset of it.
  public Script dropConnection() {
    return step("drop the connection", stage -> stage.control().end());
  }

  /// Ends the own half of the control connection; the client can still be heard.
  public Script halfClose() {
    return step("half-close", stage -> stage.control().shutdownOutput());
  }

  /// Breaks the control connection off with a reset.
  public Script resetConnection() {
    return step("reset the connection", stage -> stage.control().reset());
  }

  /// Closes all open connections and waits for the client to connect again.
  public Script nextConnection() {
    return step("accept the next connection", Stage::acceptControl);
  }

  // ── TLS ───────────────────────────────────────────────────────────────────────────────────────

  /// Waits for the client to begin TLS on the control connection, and completes the handshake. As
  /// the first step it is implicit TLS; for AUTH TLS it follows the `234`, after which [#say] may
  /// have said more in the same segment. A client that breaks off fails the script.
  public Script beginTls(Identity identity) {
    return beginTls(identity, TlsVersion.values());
  }

  /// The same in some versions of TLS.
  public Script beginTls(Identity identity, TlsVersion... versions) {
    return step(
        "begin TLS as " + identity,
        stage -> stage.control().beginTls(stage.contextOf(identity), List.of(versions)));
  }

  /// Waits for the client to begin TLS on the control connection, and fails unless it breaks off.
  public Script hearRefusalOfTls(Identity identity) {
    return step(
        "hear how TLS with " + identity + " is refused",
        stage -> stage.control().expectRefusalOfTls(stage.contextOf(identity), ALL_VERSIONS));
  }

  /// Opens the data connection and waits for the client to begin TLS on it. With the identity of
  /// the control connection the client may resume its session.
  public Script beginDataTls(Identity identity) {
    return beginDataTls(identity, TlsVersion.values());
  }

  /// The same in some versions of TLS.
  public Script beginDataTls(Identity identity, TlsVersion... versions) {
    return step(
        "begin TLS for data as " + identity,
        stage -> stage.data().beginTls(stage.contextOf(identity), List.of(versions)));
  }

  /// Opens the data connection, waits for the client to begin TLS on it, and fails unless it breaks
  /// off.
  public Script hearRefusalOfDataTls(Identity identity) {
    return step(
        "hear how TLS for data with " + identity + " is refused",
        stage -> stage.data().expectRefusalOfTls(stage.contextOf(identity), ALL_VERSIONS));
  }

  /// Sends bytes over the data connection, each `size` of them in a separate record; at most
  /// [dev.hexftp.acceptance.tls.TlsConnection#RECORD].
  public Script sendDataInRecords(int size, byte... bytes) {
    return step(
        "send " + bytes.length + " bytes of data in records of " + size,
        stage -> {
          for (int start = 0; start < bytes.length; start += size) {
            stage
                .data()
                .write(Arrays.copyOfRange(bytes, start, Math.min(start + size, bytes.length)));
          }
        });
  }

  /// Sends the first `count` bytes of the record that holds `content`, its five bytes of header
  /// included. The next step should be an end.
  public Script sendPartOfRecord(int count, byte... content) {
    return step(
        "send " + count + " bytes of a record",
        stage -> stage.data().writePartOfRecord(count, content));
  }

  /// Closes the data connection with FIN alone: in TLS, the end that an attacker on the path can
  /// forge.
  public Script truncateData() {
    return step("truncate data", stage -> stage.data().close());
  }

  /// Closes the control connection with FIN alone.
  public Script truncateConnection() {
    return step("truncate the connection", stage -> stage.control().close());
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
  /// the client waits until its own patience ends; see [dev.hexftp.acceptance.network.BlackHole].
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
  /// In TLS it fails without the client's close_notify, and its own is sent by [#closeData].
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

  /// Closes the data connection; the client sees a regular end, in TLS a close_notify.
  public Script closeData() {
    return step("close data", stage -> stage.data().end());
  }

  /// Breaks the data connection off with a reset. Bytes that the client has not read yet are lost.
  /// Right after [#openData] it may come so early that the client fails to connect.
  public Script resetData() {
    return step("reset data", stage -> stage.data().reset());
  }

  /// Waits until the client closes or resets the data connection, and fails if it sends data
  /// instead.
  public Script hearTheEndOfData() {
    return step("hear the end of data", stage -> stage.data().expectEnd());
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

  /// Adds `action`, which `text` names where a script fails.
  Script step(String text, Step.Action action) {
    steps.add(new Step(text, action));
    return this;
  }
}
