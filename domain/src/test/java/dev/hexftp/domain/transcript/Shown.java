package dev.hexftp.domain.transcript;

import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import java.util.List;
import java.util.stream.Collectors;

/// The text of a notice for the user, in one string. Text for the diagnostics is marked by `2>`.
final class Shown {
  static final Settings VERBOSE = Settings.INITIAL;
  static final Settings QUIET = VERBOSE.with(Toggle.VERBOSE, false);
  static final Settings DEBUGGING = VERBOSE.with(Toggle.DEBUG, true);
  static final Settings QUIET_DEBUGGING = QUIET.with(Toggle.DEBUG, true);

  private Shown() {}

  static String of(Notice notice, Settings settings) {
    return of(Transcript.of(notice, settings));
  }

  static String of(List<Phrase> phrases) {
    return phrases.stream().map(Shown::of).collect(Collectors.joining());
  }

  private static String of(Phrase phrase) {
    return switch (phrase.stream()) {
      case OUTPUT -> phrase.text();
      case DIAGNOSTICS -> "2> " + phrase.text();
    };
  }
}
