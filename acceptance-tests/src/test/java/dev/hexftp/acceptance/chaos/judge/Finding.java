package dev.hexftp.acceptance.chaos.judge;

/// Something that is not as it should be.
///
/// @param kind the verdict if the run says that it has failed
/// @param excused whether no client could have known
record Finding(Verdict.Kind kind, String text, boolean excused) {
  static Finding of(Verdict.Kind kind, String text) {
    return new Finding(kind, text, false);
  }
}
