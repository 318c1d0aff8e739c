package dev.hexftp.adapter.script;

import dev.hexftp.domain.failure.ScriptFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/// The lines of a script, one after the other. A reader that needs a line takes the next one, be it
/// as a command or as the answer to a question: in a script, answers are known by their position
/// and by nothing else.
///
/// [#next] and [#fault] belong to one thread; [#stop] may be called by any.
public final class ScriptInput {
  /// The size of the largest script file. It only has to keep the memory safe from a file that was
  /// mistaken for a script.
  static final int FILE_LIMIT_BYTES = 16 * 1024 * 1024;

  private final String name;
  private final ScriptOrigin origin;
  private final LineReader lines;
  private Option<ScriptFault> fault = Option.none();
  private volatile boolean waiting;
  private volatile boolean stopped;

  private ScriptInput(String name, ScriptOrigin origin, LineReader lines) {
    this.name = name;
    this.origin = origin;
    this.lines = lines;
  }

  /// The script in the file at `path`.
  ///
  /// It is read to its end, checked and closed before the first line is given out: nothing is done
  /// if any line is wrong, and the script may change or delete its own file. The same holds for all
  /// that has a path and an end, such as a named pipe or `/dev/stdin`; lines that are to be carried
  /// out while they are written go through standard input.
  public static Either<ScriptFault, ScriptInput> file(String path) {
    // Not java.nio.file: its paths cannot name an alternate stream on Windows (`x.txt:stream`).
    try (InputStream in = new FileInputStream(path)) {
      return whole(path, in.readNBytes(FILE_LIMIT_BYTES + 1));
    } catch (IOException _) {
      return Either.left(new ScriptFault.NotOpened());
    }
  }

  /// The lines that arrive through `standardInput`. Each is given out as soon as it has arrived, so
  /// a faulty line shows only after those before it have been carried out.
  public static ScriptInput pipe(InputStream standardInput) {
    return new ScriptInput("standard input", ScriptOrigin.PIPE, new LineReader(standardInput));
  }

  private static Either<ScriptFault, ScriptInput> whole(String path, byte[] bytes) {
    if (bytes.length > FILE_LIMIT_BYTES) {
      return Either.left(new ScriptFault.TooLarge(FILE_LIMIT_BYTES));
    }
    return firstFault(bytes)
        .fold(
            () ->
                Either.right(
                    new ScriptInput(
                        path, ScriptOrigin.FILE, new LineReader(new ByteArrayInputStream(bytes)))),
            Either::left);
  }

  private static Option<ScriptFault> firstFault(byte[] bytes) {
    ScriptInput rehearsal = pipe(new ByteArrayInputStream(bytes));
    boolean more = true;
    while (more) {
      more = rehearsal.next().isDefined();
    }
    return rehearsal.fault();
  }

  /// The name of the script in messages.
  String name() {
    return name;
  }

  ScriptOrigin origin() {
    return origin;
  }

  /// The next line without its end; none at the end, after a fault, and once stopped.
  Option<String> next() {
    // The order matters: the stopping side sets its flag first and then looks at this one, so at
    // least one of the two sides notices the other.
    waiting = true;
    try {
      return stopped || fault.isDefined() ? Option.none() : read();
    } finally {
      waiting = false;
    }
  }

  /// The number of the line that was given out last, counted from 1.
  int lineNumber() {
    return lines.lineNumber();
  }

  /// Reads the rest, and counts the lines of it that `counts` holds for. None if it may not have
  /// come yet.
  Option<Integer> countRest(Predicate<String> counts) {
    return switch (origin) {
      case FILE -> Option.of(countAll(counts));
      case PIPE -> Option.none();
    };
  }

  private int countAll(Predicate<String> counts) {
    int count = 0;
    for (Option<String> line = read(); line.isDefined(); line = read()) {
      count += line.exists(counts) ? 1 : 0;
    }
    return count;
  }

  private Option<String> read() {
    return lines
        .next()
        .fold(
            found -> {
              fault = Option.of(found);
              return Option.none();
            },
            line -> line);
  }

  /// The fault that kept the lines from being read to their end, if there was one.
  Option<ScriptFault> fault() {
    return fault;
  }

  /// Gives out no more lines. Returns whether a read waits for one right now; it may wait on, since
  /// a read cannot be called off.
  boolean stop() {
    stopped = true;
    return waiting;
  }

  boolean isStopped() {
    return stopped;
  }
}
