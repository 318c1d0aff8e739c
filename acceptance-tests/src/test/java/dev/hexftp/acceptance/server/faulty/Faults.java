package dev.hexftp.acceptance.server.faulty;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a [FaultyFtpServer] begins, and where it goes wrong.
///
/// A fault belongs to a verb, such as `STOR`, or to a whole line, such as `RETR b`. Faults happen
/// in the order in which they were planted, over all connections; after the last one the server
/// behaves correctly, unless a fault is planted for good.
public final class Faults {
  private final Disk disk = new Disk();
  private final Map<String, Deque<Fault>> planted = new HashMap<>();
  private final Map<String, Fault> permanent = new HashMap<>();
  private final Map<Integer, Integer> commandsUntilLoss = new HashMap<>();
  private String greeting = "220 ready";

  Faults() {}

  /// Greets with `line`, without its end.
  public Faults greeting(String line) {
    greeting = line;
    return this;
  }

  /// Greets as a server at which the client sends commands for the next file ahead.
  public Faults greetingAsVsftpd() {
    return greeting("220 (vsFTPd 3.0.5)");
  }

  /// Holds a file of the user `alice`.
  public Faults file(String path, byte... content) {
    disk.put(FaultyFtpServer.ALICE + path, content);
    return this;
  }

  /// The same with text, in UTF-8.
  public Faults file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /// Has a directory of `user`.
  public Faults directory(String user, String path) {
    disk.makeDirectory(user + ":" + path);
    return this;
  }

  /// Plants a fault for the next time that `command` comes.
  public Faults once(String command, Fault fault) {
    planted.computeIfAbsent(command, _ -> new ArrayDeque<>()).add(fault);
    return this;
  }

  /// Plants a fault for each time that `command` comes and no other fault is planted.
  public Faults always(String command, Fault fault) {
    permanent.put(command, fault);
    return this;
  }

  /// Always answers `command` with `reply`, and does nothing.
  public Faults answer(String command, String reply) {
    return always(command, it -> it.say(reply));
  }

  /// Answers `command` with `reply` the next time, and does nothing.
  public Faults answerOnce(String command, String reply) {
    return once(command, it -> it.say(reply));
  }

  /// Closes the control connection with this number, from 1 on, in place of answering its command
  /// with that number.
  public Faults lose(int connection, int command) {
    commandsUntilLoss.put(connection, command);
    return this;
  }

  Disk disk() {
    return disk;
  }

  String greeting() {
    return greeting;
  }

  boolean isLost(int connection, int command) {
    return commandsUntilLoss.getOrDefault(connection, Integer.MAX_VALUE) == command;
  }

  /// The fault that is due for `line`, which begins with `verb`.
  synchronized Optional<Fault> dueFor(String line, String verb) {
    return next(line)
        .or(() -> next(verb))
        .or(() -> Optional.ofNullable(permanent.get(line)))
        .or(() -> Optional.ofNullable(permanent.get(verb)));
  }

  private Optional<Fault> next(String command) {
    Deque<Fault> due = planted.get(command);
    return due == null ? Optional.empty() : Optional.ofNullable(due.poll());
  }
}
