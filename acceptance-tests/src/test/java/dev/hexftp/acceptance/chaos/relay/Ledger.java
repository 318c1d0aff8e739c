package dev.hexftp.acceptance.chaos.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The actions and observations of a relay in one run.
public final class Ledger {
  /// A run that goes round in circles is not kept whole.
  private static final int MOST_LINES = 600;

  private final long beginning = System.nanoTime();
  private final List<String> trace = new ArrayList<>();
  private final List<String> delivered = new ArrayList<>();
  private final List<ForgedEnd> forgedEnds = new ArrayList<>();
  private final Set<Long> statedSizes = new HashSet<>();

  Ledger() {}

  /// Data in the clear that the relay has brought to an orderly end in place of the server.
  ///
  /// @param bytes how many of them the client got
  /// @param atEndOfName whether the last of them may be the end of a line of names
  public record ForgedEnd(long bytes, boolean atEndOfName) {}

  /// Writes down an event.
  synchronized void note(String what) {
    if (trace.size() < MOST_LINES) {
      long millis = (System.nanoTime() - beginning) / 1_000_000;
      trace.add("%6d %s".formatted(millis, what.stripTrailing()));
    }
  }

  synchronized void delivered(Injury injury) {
    delivered.add(injury.kind());
    note("*** " + injury);
  }

  synchronized void forged(ForgedEnd end) {
    forgedEnds.add(end);
  }

  synchronized void stated(long size) {
    statedSizes.add(size);
  }

  /// All that passed and was done, one event to a line, each with its milliseconds since the relay
  /// was there.
  public synchronized List<String> trace() {
    return List.copyOf(trace);
  }

  /// The kinds of the injuries that were done, in their order; see [Injury#kind].
  public synchronized List<String> delivered() {
    return List.copyOf(delivered);
  }

  /// The ends of data that no byte on the way could disprove.
  public synchronized List<ForgedEnd> forgedEnds() {
    return List.copyOf(forgedEnds);
  }

  /// The sizes of files that the client has read in the clear, in a 150 or in the answer to SIZE.
  public synchronized Set<Long> statedSizes() {
    return Set.copyOf(statedSizes);
  }
}
