package dev.hexftp.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Nodes and arrows between them, each with a number.
///
/// @param arrows the number of each arrow, by where it starts and by where it ends
record Graph(Map<String, Map<String, Long>> arrows) {
  /// One of the things that an arrow stands for.
  record Use(String from, String to) {}

  /// The graph of `uses`, each of which counts as one. Dependencies of a node on itself are left
  /// out.
  static Graph of(Collection<Use> uses) {
    return new Graph(
        uses.stream()
            .filter(use -> !use.from().equals(use.to()))
            .collect(
                groupingBy(
                    Use::from, TreeMap::new, groupingBy(Use::to, TreeMap::new, counting()))));
  }

  /// The same without the arrows that lead where a longer way leads too. The remaining arrows show
  /// the order, and fit on a page.
  Graph reduced() {
    Map<String, Map<String, Long>> left = new TreeMap<>();
    arrows.forEach(
        (from, targets) ->
            left.put(from, targetsWithout(targets, reachedBeyond(targets.keySet()))));
    return new Graph(left);
  }

  private static Map<String, Long> targetsWithout(Map<String, Long> targets, Set<String> beyond) {
    return targets.entrySet().stream()
        .filter(target -> !beyond.contains(target.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  /// The nodes that can be reached from `starts` by one step or more.
  private Set<String> reachedBeyond(Set<String> starts) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (String next : arrows.getOrDefault(open.pop(), Map.of()).keySet()) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
