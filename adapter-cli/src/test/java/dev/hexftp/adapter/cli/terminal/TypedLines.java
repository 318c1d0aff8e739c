package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.shell.Question;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// A typist with prepared lines, which may end in Ctrl-C instead of a line end.
public final class TypedLines implements Typing {
  private final Queue<String> lines;
  private final List<String> events = new ArrayList<>();
  private Runnable beforeNextLine = () -> {};

  /// Types `lines`, and then Ctrl-D.
  public TypedLines(String... lines) {
    this.lines = new ArrayDeque<>(List.of(lines));
  }

  /// The keyboard on which this is typed.
  public Keyboard keyboard() {
    return new Keyboard(this);
  }

  /// Has `action` happen while the next line is awaited.
  public void beforeNextLine(Runnable action) {
    beforeNextLine = action;
  }

  @Override
  public Option<String> line() {
    Runnable action = beforeNextLine;
    beforeNextLine = () -> {};
    action.run();
    return Option.of(lines.poll());
  }

  @Override
  public Option<String> hiddenLine(Question question) {
    events.add("hidden: " + question);
    return line();
  }

  @Override
  public void hide() {
    events.add("hidden");
  }

  @Override
  public void reveal() {
    events.add("revealed");
  }

  List<String> events() {
    return List.copyOf(events);
  }
}
