package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Expected;
import dev.hexftp.acceptance.chaos.script.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the commands that are said to have succeeded have succeeded, and nothing else has
/// happened. The files of the command after the last of these are left out: it may have begun.
final class ClaimedFiles {
  private final Situation situation;
  private final Aftermath aftermath;
  private final Excuses excuses;

  ClaimedFiles(Situation situation, Aftermath aftermath) {
    this.situation = situation;
    this.aftermath = aftermath;
    this.excuses = new Excuses(situation, aftermath);
  }

  List<Finding> findings(List<Act> claimed) {
    List<Finding> findings = new ArrayList<>();
    if (claimed.isEmpty()) {
      return findings;
    }
    Optional<Expected> expected = Expected.after(situation.given(), claimed);
    if (expected.isEmpty()) {
      findings.add(Finding.of(Kind.FALSE_SUCCESS, "a command that cannot succeed counts as done"));
    } else {
      compare(expected.get(), unfinished(claimed.size()), findings);
    }
    return findings;
  }

  private void compare(Expected expected, Set<String> unfinished, List<Finding> findings) {
    for (String each : expected.remote().differences(aftermath.remote())) {
      String path = each.substring(0, each.indexOf(':'));
      if (!unfinished.contains(path.substring(path.lastIndexOf('/') + 1))) {
        findings.add(Finding.of(Kind.FALSE_SUCCESS, "there, " + each));
      }
    }
    for (String each : expected.local().differences(aftermath.local())) {
      String path = each.substring(0, each.indexOf(':'));
      if (!unfinished.contains(path) && !(LocalFiles.isPart(path) && !unfinished.isEmpty())) {
        findings.add(new Finding(Kind.FALSE_SUCCESS, "here, " + each, excuses.local(path)));
      }
    }
    expected.sinks().forEach((name, content) -> compareSink(name, content, findings));
  }

  private void compareSink(String name, byte[] content, List<Finding> findings) {
    byte[] got = aftermath.sinks().getOrDefault(name, new byte[0]);
    if (!Arrays.equals(content, got)) {
      findings.add(
          new Finding(
              Kind.FALSE_SUCCESS,
              "pipe %s: expected %d bytes, got %d".formatted(name, content.length, got.length),
              excuses.of(content, got)));
    }
  }

  /// The names of the files of the command with this number.
  private Set<String> unfinished(int number) {
    Set<String> names = new HashSet<>();
    if (number < situation.acts().size()) {
      switch (situation.acts().get(number)) {
        case Act.Get(_, _, String local, _) -> names.add(local);
        case Act.Put(_, _, String remote) -> names.add(remote);
        case Act.Append(_, _, String remote) -> names.add(remote);
        case Act.GetMany(_, _, List<String> all) -> names.addAll(all);
        case Act.PutMany(_, _, List<String> all) -> names.addAll(all);
        case Act.Delete(_, String name) -> names.add(name);
        case Act.Rename(_, String from, String to) -> names.addAll(List.of(from, to));
        case Act.Enter(_, String name) -> names.add(name);
      }
    }
    return names;
  }
}
