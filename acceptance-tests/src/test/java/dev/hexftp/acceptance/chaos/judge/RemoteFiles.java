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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The possible files of the server after a run with any status. A failed `cd` may have left the
/// session where it was, so a file is known by its name, in every directory.
final class RemoteFiles {
  private final Situation situation;
  private final Tree before;
  private final Tree after;
  private final Map<String, Role> roles = new HashMap<>();

  RemoteFiles(Situation situation, Aftermath aftermath) {
    this.situation = situation;
    this.before = situation.given().remote();
    this.after = aftermath.remote();
    for (Act act : situation.acts()) {
      assign(act);
    }
  }

  /// The effect that a command may have on a file with a certain name. The content is read only.
  @SuppressWarnings("ArrayRecordComponent")
  private sealed interface Role {
    record Stored(byte[] content) implements Role {}

    record Appended(byte[] content) implements Role {}

    record Deleted() implements Role {}

    record Renamed(String from) implements Role {}
  }

  private void assign(Act act) {
    switch (act) {
      case Act.Put(_, String local, String remote) ->
          roles.put(remote, new Role.Stored(situation.given().source(local)));
      case Act.PutMany(_, _, List<String> names) ->
          names.forEach(name -> roles.put(name, new Role.Stored(situation.given().source(name))));
      case Act.Append(_, String local, String remote) ->
          roles.put(remote, new Role.Appended(situation.given().source(local)));
      case Act.Delete(_, String name) -> roles.put(name, new Role.Deleted());
      case Act.Rename(_, String from, String to) -> {
        roles.put(from, new Role.Deleted());
        roles.put(to, new Role.Renamed(from));
      }
      case Act.Get _, Act.GetMany _, Act.Enter _ -> {
        // Nothing changes there.
      }
    }
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Set<String> all = new TreeSet<>(before.paths());
    all.addAll(after.paths());
    for (String path : all) {
      if (!Arrays.equals(before.content(path).orElse(null), after.content(path).orElse(null))) {
        check(path).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> check(String path) {
    Role role = roles.get(path.substring(path.lastIndexOf('/') + 1));
    if (role == null) {
      return wrong(path, "it is no business of any command");
    }
    byte[] found = after.content(path).orElse(null);
    return switch (role) {
      case Role.Deleted _ -> found == null ? Optional.empty() : wrong(path, "it has changed");
      // Some servers delete a file that was stored in part.
      case Role.Stored(byte[] content) ->
          found == null || Contents.begins(content, found)
              ? Optional.empty()
              : wrong(path, found.length + " bytes that are no beginning of the sent file");
      case Role.Renamed(String from) ->
          found != null
                  && before.named(from).stream()
                      .anyMatch(it -> Arrays.equals(before.content(it).orElseThrow(), found))
              ? Optional.empty()
              : wrong(path, "it is not the renamed file");
      case Role.Appended(byte[] content) ->
          found == null ? wrong(path, "it is gone") : appended(path, content, found);
    };
  }

  private Optional<Finding> appended(String path, byte[] content, byte[] found) {
    byte[] old = before.content(path).orElse(new byte[0]);
    if (Contents.common(old, found, 0) < old.length) {
      return wrong(path, "its old content is lost");
    }
    if (Contents.begins(content, found, old.length)) {
      return Optional.empty();
    }
    int once = Contents.common(content, found, old.length);
    boolean again = once > 0 && Contents.common(content, found, old.length + once) > 1;
    return again || found.length > old.length + content.length
        ? Optional.of(
            Finding.of(
                Kind.DOUBLED_APPEND,
                "there, %s: %d bytes, of which %d are old, and %d were to be added"
                    .formatted(path, found.length, old.length, content.length)))
        : wrong(path, "the added bytes are no beginning of the sent file");
  }

  private static Optional<Finding> wrong(String path, String what) {
    return Optional.of(Finding.of(Kind.WRONG_REMOTE_FILE, "there, " + path + ": " + what));
  }
}
