package dev.hexftp.acceptance.conformance;

/// A line of the page: a claim and its proof.
record Row(Claim claim, Proof proof) {
  /// The proof of a claim.
  sealed interface Proof {}

  /// A session, by the name of its file.
  record BySession(String name) implements Proof {}

  /// A test in Java, as `Class.method`.
  record ByTest(String name) implements Proof {}

  /// No test, for this reason.
  record Unproven(String reason) implements Proof {}
}
