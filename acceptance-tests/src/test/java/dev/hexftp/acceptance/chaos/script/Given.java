package dev.hexftp.acceptance.chaos.script;

import java.util.Map;
import java.util.Set;

/// The files before a run.
///
/// @param directories those of the server, relative to home, with `/` at their ends
/// @param remote the files of the server
/// @param local the files of the program
/// @param sources the bytes that come out of the pipes that the program reads, by the names that
///   the script gives them
/// @param sinks the names of the pipes that the program writes to
public record Given(
    Set<String> directories,
    Tree remote,
    Tree local,
    Map<String, byte[]> sources,
    Set<String> sinks) {
  public Given {
    directories = Set.copyOf(directories);
    sources = Map.copyOf(sources);
    sinks = Set.copyOf(sinks);
  }

  /// The bytes that the script puts when it names `local`.
  ///
  /// @throws IllegalArgumentException if there is nothing of that name
  public byte[] source(String name) {
    byte[] content = sources.getOrDefault(name, local.content(name).orElse(null));
    if (content == null) {
      throw new IllegalArgumentException("nothing to put: " + name);
    }
    return content;
  }
}
