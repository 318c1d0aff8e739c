package dev.hexftp.acceptance.chaos.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The traffic in a run in which nothing goes wrong, as far as injuries are aimed at it. An injury
/// that is aimed at an event that never comes does no harm.
final class Traffic {
  /// Of a login: the greeting and the answers to USER, PASS, FEAT, OPTS and TYPE.
  private static final int LOGIN = 6;

  private static final String REFUSAL = "5";

  /// The name of a file and its line end.
  private static final int LINE = 16;

  private final Map<String, Integer> commands = new HashMap<>();
  private final Map<String, Integer> replies = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();

  Traffic(Given given, List<Act> acts) {
    count(replies, "220", "331", "230");
    for (Act act : acts) {
      add(given, act);
    }
    count(commands, "QUIT");
  }

  private void add(Given given, Act act) {
    switch (act) {
      case Act.Get(String directory, String remote, _, _) ->
          given
              .remote()
              .content(directory + remote)
              .ifPresentOrElse(content -> transfer("RETR", content.length), this::refused);
      case Act.Put(_, String local, _) -> transfer("STOR", given.source(local).length);
      case Act.Append(_, String local, _) -> transfer("APPE", given.source(local).length);
      case Act.GetMany(String directory, _, List<String> names) -> {
        transfer("NLST", names.size() * LINE);
        names.forEach(
            name ->
                transfer("RETR", given.remote().content(directory + name).orElseThrow().length));
      }
      case Act.PutMany(_, _, List<String> names) ->
          names.forEach(name -> transfer("STOR", given.source(name).length));
      case Act.Delete(String directory, String name) ->
          exchange("DELE", given.remote().content(directory + name).isPresent() ? "250" : REFUSAL);
      case Act.Rename(String directory, String from, _) -> {
        boolean isThere = given.remote().content(directory + from).isPresent();
        exchange("RNFR", isThere ? "350" : REFUSAL);
        if (isThere) {
          exchange("RNTO", "250");
        }
      }
      case Act.Enter(String directory, String name) ->
          exchange("CWD", given.directories().contains(directory + name + "/") ? "250" : REFUSAL);
    }
  }

  private void transfer(String verb, int size) {
    count(commands, "EPSV", verb);
    count(replies, "229", "150", "226");
    sizes.add(size);
  }

  private void exchange(String verb, String reply) {
    count(commands, verb);
    count(replies, reply);
  }

  private void refused() {
    count(commands, "EPSV", "RETR");
    count(replies, "229", REFUSAL);
    sizes.add(0);
  }

  /// A data connection will break, and the server will say so.
  void expectBreakage() {
    count(replies, "4");
  }

  private static void count(Map<String, Integer> counted, String... each) {
    for (String one : each) {
      counted.merge(one, 1, Integer::sum);
    }
  }

  /// How often a command comes; all of them, if it is empty.
  int commands(String verb) {
    return verb.isEmpty()
        ? LOGIN + commands.values().stream().mapToInt(it -> it).sum()
        : commands.getOrDefault(verb, 0);
  }

  /// How often a reply comes whose code begins so; all of them, if it is empty.
  int replies(String prefix) {
    return prefix.isEmpty()
        ? LOGIN + replies.values().stream().mapToInt(it -> it).sum()
        : replies.getOrDefault(prefix, 0);
  }

  /// The bytes of each data connection.
  List<Integer> sizes() {
    return sizes;
  }
}
