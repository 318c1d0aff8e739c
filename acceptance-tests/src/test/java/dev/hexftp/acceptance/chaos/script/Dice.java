package dev.hexftp.acceptance.chaos.script;

import java.util.List;
import java.util.SplittableRandom;

/// The choices of one run, which the same seed makes again.
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// Whether something happens that happens so often in a hundred.
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /// A number from `least` to `most`, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /// One of these. A choice that stands there twice comes twice as often.
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// One of these.
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// So many bytes, none of which says anything about the next one.
  byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  /// The size of a file: mostly one that needs more than one turn on the network.
  int size() {
    int chance = between(1, 100);
    if (chance <= 5) {
      return 0;
    }
    if (chance <= 15) {
      return between(1, 200);
    }
    if (chance <= 35) {
      return between(200, 20_000);
    }
    if (chance <= 75) {
      return between(20_000, 250_000);
    }
    return chance <= 96 ? between(250_000, 800_000) : between(1_500_000, 3_000_000);
  }

  /// The size of one of many files.
  int smallSize() {
    return percent(10) ? 0 : between(1, 120_000);
  }
}
