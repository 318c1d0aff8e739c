package dev.hexftp.domain.diagnosis;

/// The readers of a diagnosis.
public enum ReportFormat {
  /// For people: a table.
  TEXT,
  /// For programs.
  JSON
}
