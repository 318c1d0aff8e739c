package dev.hexftp.architecture.source;

import java.util.List;
import java.util.Map;

/// The contents of one source file.
///
/// @param lines how many it has
/// @param findings of each search
/// @param mentions the types that it names
record SourceFile(int lines, Map<Search, List<Finding>> findings, List<Mention> mentions) {
  SourceFile {
    findings = Map.copyOf(findings);
    mentions = List.copyOf(mentions);
  }
}
