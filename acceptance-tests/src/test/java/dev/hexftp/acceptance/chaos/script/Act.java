package dev.hexftp.acceptance.chaos.script;

import java.util.List;

/// One command of a script. All names stand for files in the directory in which the session is by
/// then if everything before has succeeded.
public sealed interface Act {
  /// The standard input of the program, as a path.
  String STANDARD_INPUT = "/dev/stdin";

  /// The line of the script.
  String line();

  /// Fetches one file.
  ///
  /// @param directory the directory on the server, empty or with `/` at its end
  /// @param pipe whether the local file is a named pipe
  record Get(String directory, String remote, String local, boolean pipe) implements Act {
    @Override
    public String line() {
      return "get " + remote + " " + local;
    }
  }

  /// Sends one file.
  ///
  /// @param local a file, a named pipe or [#STANDARD_INPUT]
  record Put(String directory, String local, String remote) implements Act {
    @Override
    public String line() {
      return "put " + local + " " + remote;
    }
  }

  /// Adds a file to the end of a remote one.
  ///
  /// @param local a file, a named pipe or [#STANDARD_INPUT]
  record Append(String directory, String local, String remote) implements Act {
    @Override
    public String line() {
      return "append " + local + " " + remote;
    }
  }

  /// Fetches all files that fit a pattern.
  ///
  /// @param names the files that the pattern fits
  record GetMany(String directory, String pattern, List<String> names) implements Act {
    @Override
    public String line() {
      return "mget " + pattern;
    }
  }

  /// Sends all files that fit a pattern.
  ///
  /// @param names the files that the pattern fits
  record PutMany(String directory, String pattern, List<String> names) implements Act {
    @Override
    public String line() {
      return "mput " + pattern;
    }
  }

  record Delete(String directory, String name) implements Act {
    @Override
    public String line() {
      return "delete " + name;
    }
  }

  record Rename(String directory, String from, String to) implements Act {
    @Override
    public String line() {
      return "rename " + from + " " + to;
    }
  }

  record Enter(String directory, String name) implements Act {
    @Override
    public String line() {
      return "cd " + name;
    }
  }
}
