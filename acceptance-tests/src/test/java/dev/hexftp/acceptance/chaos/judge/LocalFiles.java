package dev.hexftp.acceptance.chaos.judge;

import dev.hexftp.acceptance.chaos.judge.Verdict.Kind;
import dev.hexftp.acceptance.chaos.script.Act;
import dev.hexftp.acceptance.chaos.script.Contents;
import dev.hexftp.acceptance.chaos.script.Situation;
import dev.hexftp.acceptance.chaos.script.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The possible files of the program after a run with any status: those that were there, or the
/// whole new ones. Named pipes have a beginning of the bytes that were to go through them.
final class LocalFiles {
  private static final Pattern PART = Pattern.compile("\\..*\\.[0-9a-f]{16}\\.ftp-part");

  private final Situation situation;
  private final Aftermath aftermath;
  private final Excuses excuses;

  /// For each local name the remote one whose file it gets.
  private final Map<String, String> origins = new HashMap<>();

  LocalFiles(Situation situation, Aftermath aftermath) {
    this.situation = situation;
    this.aftermath = aftermath;
    this.excuses = new Excuses(situation, aftermath);
    for (Act act : situation.acts()) {
      switch (act) {
        case Act.Get(_, String remote, String local, _) -> origins.put(local, remote);
        case Act.GetMany(_, _, List<String> names) ->
            names.forEach(name -> origins.put(name, name));
        case Act.Put _, Act.Append _, Act.PutMany _, Act.Delete _, Act.Rename _, Act.Enter _ -> {
          // Nothing comes here.
        }
      }
    }
  }

  /// Whether it is a download that has not become a file.
  static boolean isPart(String path) {
    return PART.matcher(path).matches();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Tree before = situation.given().local();
    Set<String> all = new TreeSet<>(before.paths());
    all.addAll(aftermath.local().paths());
    for (String path : all) {
      if (!isAsBefore(path) && !isWhole(path) && !isPart(path)) {
        findings.add(
            new Finding(
                Kind.WRONG_LOCAL_FILE,
                "here, %s: %s"
                    .formatted(
                        path,
                        aftermath
                            .local()
                            .content(path)
                            .map(it -> it.length + " bytes of something else")
                            .orElse("it is gone")),
                excuses.local(path)));
      }
    }
    aftermath.sinks().forEach((name, got) -> checkSink(name, got, findings));
    return findings;
  }

  private boolean isAsBefore(String path) {
    return Arrays.equals(
        situation.given().local().content(path).orElse(null),
        aftermath.local().content(path).orElse(null));
  }

  private boolean isWhole(String path) {
    String origin = origins.get(path);
    byte[] content = aftermath.local().content(path).orElse(null);
    return origin != null
        && content != null
        && originals(origin).stream().anyMatch(it -> Arrays.equals(it, content));
  }

  private void checkSink(String name, byte[] got, List<Finding> findings) {
    String origin = origins.get(name);
    if (got.length > 0
        && (origin == null
            || originals(origin).stream().noneMatch(it -> Contents.begins(it, got)))) {
      findings.add(
          Finding.of(
              Kind.WRONG_LOCAL_FILE,
              "pipe %s: %d bytes that are no beginning of the file".formatted(name, got.length)));
    }
  }

  /// The remote files with this name, in every directory where the session may have been.
  private List<byte[]> originals(String name) {
    Tree remote = situation.given().remote();
    return remote.named(name).stream().map(path -> remote.content(path).orElseThrow()).toList();
  }
}
