package dev.hexftp.acceptance.chaos.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Draws the commands of a run, and makes the files that they need.
///
/// Every command has separate files, so that after a failed one the possible effects of the others
/// are still clear. Beside the files that are touched lie some that must not be, among them files
/// of the same name in the directory from which the session has gone: a session that has not really
/// gone there reads, replaces or deletes those.
final class Stage {
  /// How often a command is about something that is not there, in a hundred.
  private static final int MISSING_FILE = 10;

  private static final int MISSING_DIRECTORY = 30;

  private final Dice dice;
  private final String prefix;
  private final Set<String> directories = new HashSet<>();
  private final Set<String> sinks = new HashSet<>();
  private final Map<String, byte[]> remote = new HashMap<>();
  private final Map<String, byte[]> local = new HashMap<>();
  private final Map<String, byte[]> sources = new HashMap<>();
  private final List<Act> acts = new ArrayList<>();

  /// Where the session is by then.
  private String here = "";

  Stage(Dice dice, String prefix) {
    this.dice = dice;
    this.prefix = prefix;
    remote.put(prefix + "keep.bin", dice.bytes(100));
    local.put(prefix + "mine.bin", dice.bytes(100));
  }

  /// Adds one more command.
  void act() {
    int number = acts.size();
    boolean missing = dice.percent(MISSING_FILE);
    switch (dice.between(1, 18)) {
      case 1, 2, 3 -> get(number, missing);
      case 4, 5, 6 -> put(number);
      case 7, 8, 9 -> append(number);
      case 10, 11 -> getMany(number);
      case 12, 13 -> putMany(number);
      case 14, 15 -> delete(number, missing);
      case 16 -> rename(number, missing);
      default -> enter(number, dice.percent(MISSING_DIRECTORY));
    }
  }

  /// The commands so far.
  List<Act> acts() {
    return acts;
  }

  /// The files that they need.
  Given given() {
    return new Given(directories, Tree.of(remote), Tree.of(local), sources, sinks);
  }

  private void get(int number, boolean missing) {
    String from = missing ? name("x", number) : remoteFile("g", number, dice.size());
    String to = name("l", number);
    boolean pipe = dice.percent(25);
    if (pipe) {
      sinks.add(to);
    } else if (dice.percent(30)) {
      local.put(to, dice.bytes(dice.smallSize()));
    }
    acts.add(new Act.Get(here, from, to, pipe));
  }

  private void put(int number) {
    byte[] content = dice.bytes(dice.size());
    String to = name("u", number);
    if (dice.percent(45)) {
      // A file of the same size deceives a careless proof by size.
      int size = dice.percent(50) ? content.length : dice.smallSize();
      remote.put(here + to, dice.bytes(size));
    }
    acts.add(new Act.Put(here, source("p", number, content), to));
  }

  private void append(int number) {
    byte[] content = dice.bytes(dice.size());
    String to = name("t", number);
    if (dice.percent(75)) {
      remote.put(here + to, dice.bytes(dice.smallSize()));
    }
    acts.add(new Act.Append(here, source("a", number, content), to));
  }

  private void getMany(int number) {
    List<String> names = many("m", number);
    for (String name : names) {
      remote.put(here + name, dice.bytes(dice.smallSize()));
    }
    acts.add(new Act.GetMany(here, prefix + "m" + number + "x*", names));
  }

  private void putMany(int number) {
    List<String> names = many("w", number);
    for (String name : names) {
      local.put(name, dice.bytes(dice.smallSize()));
    }
    acts.add(new Act.PutMany(here, prefix + "w" + number + "x*", names));
  }

  private void delete(int number, boolean missing) {
    acts.add(
        new Act.Delete(
            here, missing ? name("x", number) : remoteFile("d", number, dice.smallSize())));
  }

  private void rename(int number, boolean missing) {
    acts.add(
        new Act.Rename(
            here,
            missing ? name("x", number) : remoteFile("r", number, dice.smallSize()),
            name("s", number)));
  }

  private void enter(int number, boolean missing) {
    String name = prefix + "c" + number;
    acts.add(new Act.Enter(here, name));
    if (!missing) {
      here += name + "/";
      directories.add(here);
      remote.put(here + prefix + "keep.bin", dice.bytes(100));
    }
  }

  private List<String> many(String kind, int number) {
    return IntStream.rangeClosed(1, dice.between(2, 5))
        .mapToObj(i -> prefix + kind + number + "x" + i + ".bin")
        .toList();
  }

  private String remoteFile(String kind, int number, int size) {
    String name = name(kind, number);
    remote.put(here + name, dice.bytes(size));
    if (!here.isEmpty() && dice.percent(50)) {
      remote.put(name, dice.bytes(dice.smallSize()));
    }
    return name;
  }

  /// A file, a named pipe, or once the standard input.
  private String source(String kind, int number, byte[] content) {
    String name = name(kind, number);
    if (dice.percent(70)) {
      local.put(name, content);
      return name;
    }
    String pipe =
        sources.containsKey(Act.STANDARD_INPUT) || dice.percent(50) ? name : Act.STANDARD_INPUT;
    sources.put(pipe, content);
    return pipe;
  }

  private String name(String kind, int number) {
    return prefix + kind + number + ".bin";
  }
}
