package dev.hexftp.acceptance.chaos.judge;

import java.util.List;
import java.util.Locale;

/// The verdict on a run.
///
/// @param reasons against it; empty if there are none
public record Verdict(Kind kind, List<String> reasons) {
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /// The classes of runs. Where one could be two of the last ones, it is the earlier one.
  public enum Kind {
    /// Status 0, and everything has happened.
    SUCCESS(true),
    /// Another status. Forbidden effects have not happened either.
    HONEST_FAILURE(true),
    /// Status 0 or a wrong file after an orderly end of data in the clear that the relay has
    /// forged, where no size was stated. The end of the connection is the end of the file (RFC 959
    /// §3.4), so no client can know better.
    UNDETECTABLE(true),
    /// More bytes were appended than there are, or some of them twice.
    DOUBLED_APPEND(false),
    /// Status 0, and something has not happened.
    FALSE_SUCCESS(false),
    /// Another status, and a file here that is neither the old one nor the whole new one.
    WRONG_LOCAL_FILE(false),
    /// Another status, and a file there that is neither the old one nor a beginning of the new one.
    WRONG_REMOTE_FILE(false),
    /// It did not end in its time.
    HANG(false),
    /// A status that no failed command has, or the inside of the program on the screen.
    CRASH(false);

    private final boolean acceptable;

    Kind(boolean acceptable) {
      this.acceptable = acceptable;
    }

    /// Whether the program is as it should be.
    public boolean isAcceptable() {
      return acceptable;
    }

    /// For people, such as `false success`.
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
