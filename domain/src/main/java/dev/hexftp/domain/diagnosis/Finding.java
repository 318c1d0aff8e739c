package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.failure.Failure;

/// The result of one check.
public record Finding(Check check, Outcome outcome, Detail detail) {
  /// It is as it should be.
  public static Finding works(Check check, Detail detail) {
    return new Finding(check, Outcome.WORKS, detail);
  }

  /// It can be lived with.
  public static Finding warns(Check check, Detail detail) {
    return new Finding(check, Outcome.WARNS, detail);
  }

  /// It is not as it should be.
  public static Finding fails(Check check, Detail detail) {
    return new Finding(check, Outcome.FAILS, detail);
  }

  /// It was tried, and `failure` came of it.
  public static Finding stopped(Check check, Failure failure) {
    return fails(check, new Detail.Stopped(failure));
  }

  /// It was not tried because of `why`.
  public static Finding notTried(Check check, Hindrance why) {
    return new Finding(check, Outcome.NOT_TRIED, new Detail.Hindered(why));
  }
}
