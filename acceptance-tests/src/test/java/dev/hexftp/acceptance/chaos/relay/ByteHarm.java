package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Ending;

/// An injury to a connection that the relay does not read.
public sealed interface ByteHarm {
  /// How it is counted, such as `reset`.
  String kind();

  /// It ends.
  record Ends(Ending ending) implements ByteHarm {
    @Override
    public String kind() {
      return switch (ending) {
        case FIN -> "cut";
        case RESET -> "reset";
        case SILENCE -> "silenced";
      };
    }
  }

  /// It stands still for a while.
  record Delayed(int millis) implements ByteHarm {
    @Override
    public String kind() {
      return "delayed";
    }
  }

  /// One bit of the next bytes changes. On data in the clear nothing can disprove it: it is for
  /// tests of the judge, and no run of a campaign draws it.
  record Falsified() implements ByteHarm {
    @Override
    public String kind() {
      return "falsified";
    }
  }

  /// The next bytes arrive twice. It is for tests of the judge too.
  record Repeated() implements ByteHarm {
    @Override
    public String kind() {
      return "repeated";
    }
  }
}
