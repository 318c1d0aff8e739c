package dev.hexftp.adapter.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// All options, in the order in which they are shown.
public enum OptionTable {
  /// The flags of ftp.exe.
  FLAGS("Flags of ftp.exe. Letters may be joined, as in -ins:FILE."),
  /// How a run goes on.
  RUN("Options that ftp.exe does not have:"),
  /// The login.
  LOGIN("Who logs in. Nothing of this is ever shown."),
  /// How connections are protected.
  TLS("TLS:"),
  /// How servers are reached.
  ROUTE("Ways to servers:"),
  /// How data connections are made.
  DATA("Ways to servers:"),
  /// How long something is tried.
  PATIENCE("How long it is tried:"),
  /// The commands for servers.
  SERVERS("What servers are told, and how they write:");

  private final String heading;

  OptionTable(String heading) {
    this.heading = heading;
  }

  /// The heading above it in `--help`. Neighbours with the same heading share it.
  public String heading() {
    return heading;
  }

  /// Its options.
  public List<CliOption> options() {
    return switch (this) {
      case FLAGS -> flags();
      case RUN -> RunOptions.table();
      case LOGIN -> LoginOptions.table();
      case TLS -> TlsOptions.table();
      case ROUTE -> joined(RouteOptions.families(), RouteOptions.table());
      case DATA -> joined(DataOptions.table(), List.of(RunOptions.noMemory()));
      case PATIENCE ->
          joined(Timeouts.table(), joined(List.of(RouteOptions.keepAlive()), RetryOptions.table()));
      case SERVERS -> ServerOptions.table();
    };
  }

  /// The options with one dash. They are few, and a plain start looks at nothing else.
  static Stream<CliOption> letters() {
    return Stream.concat(flags().stream(), RouteOptions.families().stream());
  }

  /// All others.
  static Stream<CliOption> words() {
    return Arrays.stream(values())
        .filter(table -> table != FLAGS)
        .flatMap(table -> table.options().stream())
        .filter(option -> option.forms().getFirst().names().getFirst().startsWith("--"));
  }

  private static List<CliOption> flags() {
    return joined(Flag.table(), joined(BufferHints.table(), List.of(usage())));
  }

  private static CliOption usage() {
    return CliOption.alone("Show the usage text of ftp.exe.", InvocationReader.USAGE);
  }

  private static List<CliOption> joined(List<CliOption> first, List<CliOption> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
