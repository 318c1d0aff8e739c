package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Dialect;

/// The request of a command line.
public sealed interface Invocation {
  /// To run the client.
  record Run(InvocationOptions options) implements Invocation {}

  /// To see ftp.exe's usage text (`-?`).
  record ShowUsage() implements Invocation {}

  /// To see the help about the command line (`--help`).
  record ShowHelp() implements Invocation {}

  /// To see the version (`--version`).
  ///
  /// @param inDetail with the files that the program runs from as well (`-d`)
  record ShowVersion(boolean inDetail) implements Invocation {}

  /// A command line that ftp.exe does not understand, and answers with its usage text; `complaint`
  /// names the mistake.
  record UsageError(Dialect dialect, String complaint) implements Invocation {}

  /// A host that cannot be one.
  record InvalidHost(UserFault fault) implements Invocation {}

  /// A long option that does not exist or cannot have that value; `complaint` says so.
  record InvalidOption(String complaint) implements Invocation {}
}
