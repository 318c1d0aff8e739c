package dev.hexftp.adapter.cli.terminal;

import java.util.Map;

/// The language in which commands that the user starts speak. The launcher has the system report
/// failures to this program in English, and keeps the user's setting in separate variables.
final class UserLanguage {
  private UserLanguage() {}

  /// Gives the `environment` of a command the language that the user has set.
  static void restore(Map<String, String> environment) {
    restore(environment, "FTP_LC_ALL", "LC_ALL");
    restore(environment, "FTP_LC_MESSAGES", "LC_MESSAGES");
  }

  private static void restore(Map<String, String> environment, String kept, String variable) {
    String value = environment.remove(kept);
    if (value == null) {
      return; // the launcher has left the variable alone
    }
    if (value.isEmpty()) {
      environment.remove(variable);
    } else {
      environment.put(variable, value);
    }
  }
}
