package dev.hexftp.acceptance.chaos.script;

import dev.hexftp.acceptance.chaos.relay.Injury;
import dev.hexftp.acceptance.server.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that is decided about a run before it begins.
///
/// @param seed of the drawing
public record Situation(
    long seed,
    Target target,
    Protection protection,
    Settings settings,
    Given given,
    List<Act> acts,
    List<Injury> injuries) {
  /// The environment variable with the password.
  public static final String PASSWORD = "CHAOS_PASSWORD";

  public Situation {
    acts = List.copyOf(acts);
    injuries = List.copyOf(injuries);
  }

  /// How the names of all files of the run begin, on both sides.
  public String prefix() {
    return prefix(seed);
  }

  static String prefix(long seed) {
    return "s" + seed + "-";
  }

  /// The longest time that the run can take.
  public Duration bound() {
    return settings.bound(injuries.size());
  }

  /// The arguments of the program, without the script.
  public List<String> arguments(String host, int port, Account account) {
    List<String> arguments = new ArrayList<>(settings.options(protection));
    if (settings.byUrl()) {
      arguments.add("--user=" + account.user());
      arguments.add("--password-env=" + PASSWORD);
      arguments.add("ftp://" + host + ":" + port + "/");
    } else {
      arguments.add("-n");
    }
    return arguments;
  }

  /// The script.
  public String script(String host, int port, Account account) {
    Stream<String> login =
        settings.byUrl()
            ? Stream.empty()
            : Stream.of(
                "open " + host + " " + port,
                "user %s \"%s\"".formatted(account.user(), account.password()));
    return Stream.of(login, acts.stream().map(Act::line), Stream.of("bye"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// All of it, for a report.
  public List<String> described() {
    List<String> lines = new ArrayList<>();
    lines.add("seed " + seed + ": " + target + ", " + protection + ", " + settings);
    acts.forEach(act -> lines.add("  " + act.line() + about(act)));
    injuries.forEach(injury -> lines.add("  " + injury));
    return lines;
  }

  private String about(Act act) {
    return switch (act) {
      case Act.Get(String directory, String remote, _, boolean pipe) ->
          "  # " + size(given.remote(), directory + remote) + (pipe ? " into a pipe" : "");
      case Act.Put(String directory, String local, String remote) ->
          "  # " + uploaded(local) + " over " + size(given.remote(), directory + remote);
      case Act.Append(String directory, String local, String remote) ->
          "  # " + uploaded(local) + " to " + size(given.remote(), directory + remote);
      case Act.GetMany(_, _, List<String> names) -> "  # " + names.size() + " files";
      case Act.PutMany(_, _, List<String> names) -> "  # " + names.size() + " files";
      case Act.Delete(String directory, String name) ->
          "  # " + size(given.remote(), directory + name);
      case Act.Rename(String directory, String from, _) ->
          "  # " + size(given.remote(), directory + from);
      case Act.Enter(String directory, String name) ->
          given.directories().contains(directory + name + "/") ? "" : "  # nothing";
    };
  }

  private String uploaded(String local) {
    return given.source(local).length
        + " bytes"
        + (given.sources().containsKey(local) ? " from a pipe" : "");
  }

  private static String size(Tree tree, String path) {
    return tree.content(path).map(content -> content.length + " bytes").orElse("nothing");
  }
}
