package dev.hexftp.adapter.file;

import dev.hexftp.domain.local.LocalFault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;

/// The file descriptors that the system gives this process. Their number is limited, and each open
/// file and each connection needs one.
public final class Descriptors {
  /// A pipe takes two. One command of the program never needs so many.
  private static final int PIPES = 8;

  private Descriptors() {}

  /// Whether so few are left that a command may not get those that it needs. It is found out by
  /// taking some.
  public static boolean areShort() {
    List<Closeable> taken = new ArrayList<>();
    try {
      for (int i = 0; i < PIPES; i++) {
        Pipe pipe = Pipe.open();
        taken.add(pipe.source());
        taken.add(pipe.sink());
      }
      return false;
    } catch (IOException e) {
      return LocalFaults.of(e) == LocalFault.TOO_MANY_OPEN;
    } finally {
      taken.forEach(Descriptors::close);
    }
  }

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException _) {
      // It was never used.
    }
  }
}
