package dev.hexftp.acceptance.conformance;

import java.util.List;

/// The two ways in which the program behaves.
public enum Dialect {
  /// As it is started without further ado.
  DEFAULT("default"),
  /// As ftp.exe, where the two differ.
  COMPAT("compat");

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /// How it is called in session files.
  String word() {
    return word;
  }

  /// The flags that select it.
  List<String> flags() {
    return switch (this) {
      case DEFAULT -> List.of();
      case COMPAT -> List.of("--compat=ftp.exe");
    };
  }
}
