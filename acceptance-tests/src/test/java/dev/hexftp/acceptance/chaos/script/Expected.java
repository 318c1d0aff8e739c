package dev.hexftp.acceptance.chaos.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files after a run of which every command has succeeded.
///
/// @param remote the files of the server
/// @param local the files of the program
/// @param sinks the bytes that have come out of the pipes that the program writes to
public record Expected(Tree remote, Tree local, Map<String, byte[]> sinks) {
  public Expected {
    sinks = Map.copyOf(sinks);
  }

  /// Empty if a command cannot succeed: its file or directory is not there.
  public static Optional<Expected> after(Given given, List<Act> acts) {
    Optional<Expected> expected =
        Optional.of(new Expected(given.remote(), given.local(), Map.of()));
    for (Act act : acts) {
      expected = expected.flatMap(before -> before.after(act, given));
    }
    return expected;
  }

  private Optional<Expected> after(Act act, Given given) {
    return switch (act) {
      case Act.Get(String directory, String from, String to, boolean pipe) ->
          remote
              .content(directory + from)
              .map(content -> pipe ? withSink(to, content) : withLocal(to, content));
      case Act.Put(String directory, String from, String to) ->
          Optional.of(withRemote(directory + to, given.source(from)));
      case Act.Append(String directory, String from, String to) ->
          Optional.of(
              withRemote(
                  directory + to,
                  Contents.joined(
                      remote.content(directory + to).orElse(new byte[0]), given.source(from))));
      case Act.GetMany(String directory, _, List<String> names) -> {
        Expected all = this;
        for (String name : names) {
          all = all.withLocal(name, remote.content(directory + name).orElseThrow());
        }
        yield Optional.of(all);
      }
      case Act.PutMany(String directory, _, List<String> names) -> {
        Expected all = this;
        for (String name : names) {
          all = all.withRemote(directory + name, given.source(name));
        }
        yield Optional.of(all);
      }
      case Act.Delete(String directory, String name) ->
          remote.content(directory + name).map(_ -> withoutRemote(directory + name));
      case Act.Rename(String directory, String from, String to) ->
          remote
              .content(directory + from)
              .map(content -> withoutRemote(directory + from).withRemote(directory + to, content));
      case Act.Enter(String directory, String name) ->
          given.directories().contains(directory + name + "/")
              ? Optional.of(this)
              : Optional.empty();
    };
  }

  private Expected withRemote(String path, byte[] content) {
    return new Expected(remote.with(path, content), local, sinks);
  }

  private Expected withoutRemote(String path) {
    return new Expected(remote.without(path), local, sinks);
  }

  private Expected withLocal(String path, byte[] content) {
    return new Expected(remote, local.with(path, content), sinks);
  }

  private Expected withSink(String name, byte[] content) {
    Map<String, byte[]> more = new HashMap<>(sinks);
    more.put(name, content);
    return new Expected(remote, local, more);
  }
}
