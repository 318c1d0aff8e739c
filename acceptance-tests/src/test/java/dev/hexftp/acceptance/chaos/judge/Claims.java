package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.relay.Injury;
import dev.hexftp.acceptance.chaos.relay.ReplyHarm;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.program.Run;
import java.util.List;

/// Which commands a run says to have succeeded.
final class Claims {
  private Claims() {}

  /// With status 0 all of them. With another status those that the script has completed, if it ends
  /// with the first command that fails: all before the last one that it has begun.
  ///
  /// Where replies are forged, a claim may be taken back later, in the same run and by its status.
  /// There another status claims nothing.
  static List<Act> of(Situation situation, Run run) {
    List<Act> acts = situation.acts();
    if (run.exitStatus() == 0) {
      return acts;
    }
    if (!situation.settings().abort() || isForged(situation)) {
      return List.of();
    }
    return acts.subList(0, Math.max(0, begun(acts, run) - 1));
  }

  /// How many commands the script has shown.
  private static int begun(List<Act> acts, Run run) {
    List<String> lines = run.output().lines().toList();
    int begun = 0;
    while (begun < acts.size() && lines.contains("ftp> " + acts.get(begun).line())) {
      begun++;
    }
    return begun;
  }

  private static boolean isForged(Situation situation) {
    return situation.injuries().stream().anyMatch(Claims::isForged);
  }

  private static boolean isForged(Injury injury) {
    return switch (injury) {
      case Injury.AtReply(_, _, ReplyHarm harm) ->
          switch (harm) {
            case ReplyHarm.Joined _, ReplyHarm.Duplicated _, ReplyHarm.Echoed _ -> true;
            case ReplyHarm.Broken _, ReplyHarm.Dropped _, ReplyHarm.Overtaken _ -> false;
          };
      case Injury.AtCommand _, Injury.AtRecord _, Injury.OnData _ -> false;
    };
  }
}
