package dev.hexftp.acceptance.server.faulty;

import java.io.IOException;
import java.util.Arrays;

/// One command of the client and all that a [Fault] can do about it.
public final class Exchange {
  private final ControlLink control;
  private final String line;

  Exchange(ControlLink control, String line) {
    this.control = control;
    this.line = line;
  }

  /// The text after the verb; empty if there is none.
  public String argument() {
    return line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "";
  }

  /// Sends one or more lines of replies, without the last line end.
  public Exchange say(String reply) throws IOException {
    control.say(reply);
    return this;
  }

  /// Carries out the command as a server without faults.
  public void proceed() throws IOException {
    control.carryOut(line);
  }

  /// Goes to the directory that the command names, and says nothing.
  public void enter() {
    control.enter(argument());
  }

  /// The data connection that the client has prepared; opens it if need be.
  public DataLink data() throws IOException {
    return control.data();
  }

  /// The bytes of the file that the command names.
  public byte[] content() throws IOException {
    return control
        .disk()
        .content(control.path(argument()))
        .orElseThrow(() -> new IOException("no such file: " + argument()));
  }

  /// Keeps `content` as the file that the command names.
  public Exchange store(byte... content) {
    control.disk().put(control.path(argument()), content);
    return this;
  }

  /// Adds `content` to the file that the command names.
  public Exchange append(byte... content) {
    byte[] old = control.disk().content(control.path(argument())).orElse(new byte[0]);
    byte[] whole = Arrays.copyOf(old, old.length + content.length);
    System.arraycopy(content, 0, whole, old.length, content.length);
    return store(whole);
  }

  /// Waits for the next line of the client, and returns it.
  public String hear() throws IOException {
    return control.hear();
  }

  /// Waits until the client ends the control connection; its lines until then stay unanswered.
  public void awaitHangUp() throws IOException {
    control.awaitHangUp();
  }

  /// Leaves all connections as they are until the test closes the server.
  public void stay() {
    control.stay();
  }

  /// Closes the control connection. The data connection stays until the fault has happened.
  public void hangUp() throws IOException {
    control.hangUp();
  }

  /// Breaks the control connection off with a reset.
  public void resetConnection() throws IOException {
    control.reset();
  }
}
