package dev.hexftp.acceptance.chaos.relay;

/// An injury to a reply in the clear.
public sealed interface ReplyHarm {
  /// How it is counted, such as `duplicated`.
  String kind();

  /// The control connection comes to harm in place of the reply, or right after it.
  record Broken(boolean arrives, ByteHarm harm) implements ReplyHarm {
    @Override
    public String kind() {
      return harm.kind();
    }
  }

  /// It never arrives.
  record Dropped() implements ReplyHarm {
    @Override
    public String kind() {
      return "dropped";
    }
  }

  /// It arrives, and once more after so many milliseconds.
  record Duplicated(int millis) implements ReplyHarm {
    @Override
    public String kind() {
      return "duplicated";
    }
  }

  /// It arrives, and once more after the next one.
  record Echoed() implements ReplyHarm {
    @Override
    public String kind() {
      return "duplicated after the next";
    }
  }

  /// It arrives after the next one, or after so many milliseconds without a next one.
  record Overtaken(int millis) implements ReplyHarm {
    @Override
    public String kind() {
      return "overtaken";
    }
  }

  /// A reply arrives that the server has not given.
  ///
  /// @param text without its line end
  /// @param before whether it arrives before the true reply or after it
  /// @param millis how long after
  record Joined(String text, boolean before, int millis) implements ReplyHarm {
    @Override
    public String kind() {
      return "joined by " + text.substring(0, CODE);
    }
  }

  /// How long a code is.
  int CODE = 3;
}
