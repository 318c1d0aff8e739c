package dev.hexftp.adapter.socket.reactor;

import dev.hexftp.ports.out.time.Ticker;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The one place where a link waits: for its channels to become ready, for moments to come, and for
/// tasks that other threads post.
///
/// Everything runs in the thread that calls [#turn]; only [#post] and [#wakeUp] may be called from
/// others. A selector that cannot be made or used means that the system has run out of descriptors:
/// that is no matter of the network, and it is thrown as [UncheckedIOException].
public final class Reactor {
  private final Selector selector;
  private final Ticker ticker;
  private final Queue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::due));
  private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();

  /// A reactor for which time passes as `ticker` says.
  public Reactor(Ticker ticker) {
    this(open(), ticker);
  }

  /// A reactor that waits by `selector`, and closes it in the end.
  public Reactor(Selector selector, Ticker ticker) {
    this.selector = selector;
    this.ticker = ticker;
  }

  /// Something that is to be done at a certain moment.
  public record Timer(Duration due, Runnable task) {}

  private static Selector open() {
    try {
      return Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Calls `whenReady` in each turn in which `channel` is ready for one of `interest`, the bits of
  /// [SelectionKey]. An earlier registration of the channel is replaced.
  public SelectionKey register(SelectableChannel channel, int interest, Runnable whenReady)
      throws ClosedChannelException {
    return channel.register(selector, interest, whenReady);
  }

  /// Has `task` run in the next turn.
  public void post(Runnable task) {
    posted.add(task);
    wakeUp();
  }

  /// Has the task of `key` run in the next turn, whether its channel is ready or not.
  public void runAgain(SelectionKey key) {
    post(() -> run(key));
  }

  /// Has `task` run in the first turn that ends when `delay` has passed; a turn waits no longer
  /// than that.
  public Timer after(Duration delay, Runnable task) {
    Timer timer = new Timer(ticker.elapsed().plus(delay), task);
    timers.add(timer);
    return timer;
  }

  /// Forgets `timer`, if it has not run yet.
  public void cancel(Timer timer) {
    timers.remove(timer);
  }

  /// Ends the present or the next turn's waiting.
  public void wakeUp() {
    selector.wakeup();
  }

  /// Waits until something is ready, due or posted, but not longer than `longest`, and runs the
  /// tasks. Zero or less is a look without waiting.
  public void turn(Duration longest) {
    Duration wait = untilNextTimer(longest);
    try {
      // A posted task does not wait; the call that was to wake the selector may be forgotten.
      if (wait.isPositive() && posted.isEmpty()) {
        // The selector counts in milliseconds, and waits for ever when it is given zero.
        selector.select(wait.toMillis() + 1);
      } else {
        selector.selectNow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runReady();
    runDue();
    runPosted();
  }

  private Duration untilNextTimer(Duration longest) {
    Timer next = timers.peek();
    Duration wait = next == null ? longest : next.due().minus(ticker.elapsed());
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private void runReady() {
    List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
    selector.selectedKeys().clear();
    for (SelectionKey key : ready) {
      run(key);
    }
  }

  /// One that ran before may have dropped this one's channel.
  private static void run(SelectionKey key) {
    if (key.isValid() && key.attachment() instanceof Runnable whenReady) {
      whenReady.run();
    }
  }

  private void runDue() {
    Duration now = ticker.elapsed();
    for (Timer timer = timers.peek();
        timer != null && timer.due().compareTo(now) <= 0;
        timer = timers.peek()) {
      timers.remove();
      timer.task().run();
    }
  }

  /// A task that is posted by a task belongs to the next turn, so that turns come to an end.
  private void runPosted() {
    for (int left = posted.size(); left > 0; left--) {
      Option.of(posted.poll()).peek(Runnable::run);
    }
  }

  /// Closes `channel` now. Closing alone would leave the connection open until the next turn, since
  /// the selector still holds its descriptor; one that is closed holds none.
  public void drop(SelectableChannel channel) {
    try {
      channel.close();
      if (selector.isOpen()) {
        selector.selectNow(_ -> {});
      }
    } catch (IOException _) {
      // It is given up; how it takes that is of no interest.
    }
  }

  /// Releases the selector. Nothing but [#post] and [#wakeUp] may be called afterwards.
  public void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
