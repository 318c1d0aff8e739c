package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.relay.Ledger.ForgedEnd;
import dev.hexftp.acceptance.chaos.script.Tree;
import dev.hexftp.acceptance.program.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The remains of a run.
///
/// @param run the output of the program; empty if it did not end in its time
/// @param remote the files of the server
/// @param local the files of the program
/// @param sinks the bytes that have come out of the pipes that it writes to
/// @param forgedEnds the orderly ends of data in the clear that the relay has made
/// @param statedSizes the sizes of files that the client has read
public record Aftermath(
    Optional<Run> run,
    Tree remote,
    Tree local,
    Map<String, byte[]> sinks,
    List<ForgedEnd> forgedEnds,
    Set<Long> statedSizes) {
  public Aftermath {
    sinks = Map.copyOf(sinks);
    forgedEnds = List.copyOf(forgedEnds);
    statedSizes = Set.copyOf(statedSizes);
  }
}
