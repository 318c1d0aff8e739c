package dev.hexftp.domain.diagnosis;

/// For whom a diagnosis is written.
public enum ReportFormat {
  /// For people: a table.
  TEXT,
  /// For programs.
  JSON
}
