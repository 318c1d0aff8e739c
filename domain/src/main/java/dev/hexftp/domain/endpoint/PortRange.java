package dev.hexftp.domain.endpoint;

import io.vavr.control.Option;

/// The ports from `low` to `high`, both included.
public record PortRange(Port low, Port high) {
  /// @throws IllegalArgumentException if there are none; text from outside goes through [#parse]
  public PortRange {
    if (low.number() > high.number()) {
      throw new IllegalArgumentException("no port is in " + low + " to " + high);
    }
  }

  /// The range that `text` writes as `LOW-HIGH`, or as one port alone; none if it is anything else
  /// or runs backwards.
  public static Option<PortRange> parse(String text) {
    int dash = text.indexOf('-');
    Option<Port> low = Port.parse(dash < 0 ? text : text.substring(0, dash));
    Option<Port> high = Port.parse(text.substring(dash + 1));
    return low.flatMap(
        from -> high.filter(to -> from.number() <= to.number()).map(to -> new PortRange(from, to)));
  }

  /// How many ports there are.
  public int size() {
    return high.number() - low.number() + 1;
  }

  /// The port that comes `steps` after the lowest one; after the highest comes the lowest again.
  public Port after(int steps) {
    return new Port(low.number() + Math.floorMod(steps, size()));
  }
}
