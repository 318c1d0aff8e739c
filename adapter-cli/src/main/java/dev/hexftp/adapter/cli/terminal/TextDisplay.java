package dev.hexftp.adapter.cli.terminal;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.RunEnd;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transcript.Phrase;
import dev.hexftp.domain.transcript.RunWords;
import dev.hexftp.domain.transcript.Transcript;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.RunReporter;
import java.io.PrintStream;

/// Prints notices, and at the end the summary of the run, in the words of the transcript, each on
/// the stream to which it belongs.
///
/// Printed text can be seen when [#show] returns, with one exception: the lines of a listing are
/// left in the buffer of the stream, because there may be a hundred thousand of them. The next
/// notice of any other kind brings them out, and one follows each piece that comes from the
/// network.
public final class TextDisplay implements Display, RunReporter {
  private final PrintStream output;
  private final PrintStream diagnostics;

  /// Prints to two streams, which should be buffered and not flush by themselves.
  public TextDisplay(PrintStream output, PrintStream diagnostics) {
    this.output = output;
    this.diagnostics = diagnostics;
  }

  @Override
  public void show(Notice notice, Settings settings) {
    Transcript.of(notice, settings).forEach(this::print);
    if (!(notice instanceof Notice.TextReceived)) {
      output.flush();
    }
  }

  @Override
  public void report(RunEnd end) {
    RunWords.of(end).forEach(this::print);
  }

  @Override
  public boolean isGone() {
    return output.checkError();
  }

  private void print(Phrase phrase) {
    switch (phrase.stream()) {
      case OUTPUT -> output.print(phrase.text());
      case DIAGNOSTICS -> {
        // Both may be the same screen, so the earlier text has to get there first.
        output.flush();
        diagnostics.print(phrase.text());
        diagnostics.flush();
      }
    }
  }
}
