package dev.hexftp.application.diagnosis;

import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import java.util.EnumMap;
import java.util.List;

/// The findings of a diagnosis so far: at most one for each check, the latest.
final class Findings {
  private final EnumMap<Check, Finding> found = new EnumMap<>(Check.class);

  void add(Finding finding) {
    found.put(finding.check(), finding);
  }

  /// Whether `check` was made.
  boolean has(Check check) {
    return found.containsKey(check);
  }

  /// All findings in the order of the checks. For the checks that were not made, `why` is the
  /// reason; `pointless` is the one that made no sense at all.
  List<Finding> all(Hindrance why, Check pointless) {
    for (Check check : Check.values()) {
      if (check != pointless) {
        found.putIfAbsent(check, Finding.notTried(check, why));
      }
    }
    return List.copyOf(found.values());
  }
}
