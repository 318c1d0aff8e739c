package dev.hexftp.domain.shell;

import java.util.Locale;

/// What the user answers when asked whether something is to be done.
///
/// ftp.exe looks at the first letter only, and what is neither no nor quit is yes: also Enter
/// alone, which is what most people press.
public enum Consent {
  /// Do it.
  YES,
  /// Leave this one out.
  NO,
  /// Leave out this one and all that would follow.
  QUIT;

  /// What `answer` means.
  public static Consent of(String answer) {
    String letters = answer.strip().toLowerCase(Locale.ROOT);
    if (letters.startsWith("n")) {
      return NO;
    }
    return letters.startsWith("q") ? QUIT : YES;
  }
}
