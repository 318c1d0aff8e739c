package dev.hexftp.acceptance.conformance;

import java.util.List;

/// The two ways in which the program behaves.
enum Dialect {
  /// As it is started without further ado.
  DEFAULT("default", List.of()),
  /// As ftp.exe, where the two differ.
  COMPAT("compat", List.of("--compat=ftp.exe"));

  private final String word;
  private final List<String> flags;

  Dialect(String word, List<String> flags) {
    this.word = word;
    this.flags = flags;
  }

  /// How it is called in session files.
  String word() {
    return word;
  }

  /// What has to be said to the program to have it.
  List<String> flags() {
    return flags;
  }
}
