import java.io.IOException;
import java.util.List;

/// Another program, run to its end.
final class Tool {
  private Tool() {}

  /// Runs it and returns its output; if its status is another than 0, that is the message of the
  /// exception.
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String written = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + ": " + written.strip());
    }
    return written;
  }
}
