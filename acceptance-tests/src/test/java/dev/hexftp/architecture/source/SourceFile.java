package dev.hexftp.architecture.source;

import java.util.List;
import java.util.Map;

/// What was read in one file.
///
/// @param lines how many it has
/// @param findings what each search found
/// @param mentions the types that it names
record SourceFile(int lines, Map<Search, List<Finding>> findings, List<Mention> mentions) {
  SourceFile {
    findings = Map.copyOf(findings);
    mentions = List.copyOf(mentions);
  }
}
