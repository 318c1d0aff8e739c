package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Dialect;

/// What a command line asks for.
public sealed interface Launch {
  /// To run the client.
  record Run(LaunchOptions options) implements Launch {}

  /// To see ftp.exe's usage text (`-?`).
  record ShowUsage() implements Launch {}

  /// To see what there is to know about the command line (`--help`).
  record ShowHelp() implements Launch {}

  /// To see the version (`--version`).
  ///
  /// @param inDetail with what the program runs from as well (`-d`)
  record ShowVersion(boolean inDetail) implements Launch {}

  /// Something that ftp.exe answers with its usage text.
  record WrongUsage(Dialect dialect) implements Launch {}

  /// A host that cannot be one.
  record WrongHost(UserFault fault) implements Launch {}

  /// A long option that does not exist or cannot have that value; `complaint` says so.
  record WrongLongOption(String complaint) implements Launch {}
}
