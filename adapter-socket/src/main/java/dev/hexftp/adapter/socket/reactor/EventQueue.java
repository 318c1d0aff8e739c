package dev.hexftp.adapter.socket.reactor;

import dev.hexftp.domain.dialogue.Event;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The events of a link that have not been reported yet, in order.
///
/// One event is the last: it comes after all that were there before it, and from then on there is
/// nothing else to tell.
public final class EventQueue {
  private final Deque<Event> untold = new ArrayDeque<>();
  private Option<Event> last = Option.none();

  public void add(Event event) {
    if (!hasEnded()) {
      untold.add(event);
    }
  }

  /// Adds `event` before all unreported replies.
  public void addBeforeReplies(Event event) {
    if (hasEnded()) {
      return;
    }
    List<Event> later = new ArrayList<>();
    while (untold.peekLast() instanceof Event.ReplyArrived) {
      later.addFirst(untold.removeLast());
    }
    untold.add(event);
    untold.addAll(later);
  }

  /// Makes `event` the last one, unless there is one already.
  public void end(Event event) {
    last = last.orElse(Option.of(event));
  }

  public boolean hasEnded() {
    return last.isDefined();
  }

  /// Whether there is an unreported reply.
  public boolean holdsReply() {
    for (Event event : untold) {
      if (event instanceof Event.ReplyArrived) {
        return true;
      }
    }
    return false;
  }

  /// Whether there is something to tell of a data connection.
  public boolean holdsData() {
    for (Event event : untold) {
      if (event instanceof Event.DataEvent) {
        return true;
      }
    }
    return false;
  }

  /// Takes the next event; the last one again and again.
  public Option<Event> next() {
    return Option.of(untold.poll()).orElse(last);
  }

  /// Forgets the events of a data connection that is not wanted any more.
  public void forgetData() {
    untold.removeIf(event -> event instanceof Event.DataEvent);
  }

  /// Forgets everything but the last event.
  public void forgetAll() {
    untold.clear();
  }
}
