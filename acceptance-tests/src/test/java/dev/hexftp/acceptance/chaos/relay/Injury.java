package dev.hexftp.acceptance.chaos.relay;

/// An injury that happens once to the connections of a run, and its place. Replies, commands,
/// records and data connections are counted from 1 over the whole run, not anew for each control
/// connection, so that a connection that came back can be injured too.
public sealed interface Injury {
  /// How it is counted in a summary, such as `reply duplicated`.
  String kind();

  /// At a reply in the clear.
  ///
  /// @param prefix how its code begins, such as `226` or `4`; empty for any reply
  /// @param number which of these replies
  record AtReply(String prefix, int number, ReplyHarm harm) implements Injury {
    @Override
    public String kind() {
      return "reply " + harm.kind();
    }
  }

  /// At a command in the clear: the control connection ends.
  ///
  /// @param verb which command, such as `APPE`; empty for any
  /// @param number which of these commands
  /// @param heard whether the server still hears it
  record AtCommand(String verb, int number, boolean heard, ByteHarm harm) implements Injury {
    @Override
    public String kind() {
      return "command " + harm.kind();
    }
  }

  /// At a record of TLS on a control connection.
  ///
  /// @param flow in which direction it goes
  /// @param number which record of that direction
  /// @param passes how many hundredths of it still pass, from 0 to 100
  record AtRecord(Flow flow, int number, int passes, ByteHarm harm) implements Injury {
    @Override
    public String kind() {
      return "record " + harm.kind();
    }
  }

  /// On a data connection.
  ///
  /// @param connection which one
  record OnData(int connection, DataPoint point, ByteHarm harm) implements Injury {
    @Override
    public String kind() {
      return "data " + harm.kind();
    }
  }
}
