package dev.hexftp.architecture;

import java.util.List;

/// The rules about one part of the program.
///
/// @param invariant their sum, in one sentence
record Chapter(String title, String invariant, List<Rule> rules) {
  Chapter {
    rules = List.copyOf(rules);
  }
}
