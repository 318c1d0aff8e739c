package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.session.Dialect;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;

/// How a run reacts to failures, and which traces it leaves.
///
/// @param dialect how it behaves where ftp.exe behaves otherwise (`--compat`)
/// @param abortsOnError whether a script ends at its first failure (`--on-error=abort`)
/// @param forgets whether no facts about hosts are kept (`--no-memory`); ftp.exe keeps none
/// @param summarizes whether a run ends with a summary, also without failures (`--summary`)
public record RunOptions(
    Dialect dialect, boolean abortsOnError, boolean forgets, boolean summarizes) {
  private static final String COMPAT = "--compat";
  private static final String FTP_EXE = "ftp.exe";
  private static final String ON_ERROR = "--on-error";
  private static final String NO_MATCH = "--no-match";
  private static final String RENAME = "--rename-names";
  private static final String OVERWRITE = "--overwrite-listings";
  private static final String NO_MEMORY = "--no-memory";
  private static final String SUMMARY = "--summary";

  /// Nothing was said.
  public static final RunOptions NONE = new RunOptions(Dialect.OURS, false, false, false);

  static List<CliOption> table() {
    return List.of(
        CliOption.of(
                COMPAT,
                "=" + FTP_EXE,
                new CliOption.Kind.Parsed(
                    RunOptions::dialect, "is not " + FTP_EXE + ", the one that there is"),
                "Behave as ftp.exe does also where that is worse: active data connections, text at"
                    + " the start, exit status 0 whatever happens.")
            .andMore("There are no added commands then, and no comments in scripts."),
        CliOption.choice(
                ON_ERROR,
                List.of(Map.entry("continue", false), Map.entry("abort", true)),
                "Whether a script goes on after a command that failed, which it does if nothing is"
                    + " said, or ends.")
            .usually("continue"),
        CliOption.choice(
                NO_MATCH,
                List.of(Map.entry("fail", false), Map.entry("ok", true)),
                "Whether mget, mput and mdelete fail if nothing matches a pattern, or only say so.")
            .usually("fail"),
        CliOption.alone(
                "Fetch a file whose name cannot be kept here under another name, which is shown.",
                RENAME)
            .andMore("`%` and two hexadecimal digits stand for each byte that cannot stay."),
        CliOption.alone("Let a listing replace a local file without a question.", OVERWRITE)
            .andMore("Without it a script that would do that fails, and keeps the file."),
        CliOption.alone(
                "Say at the end what the run came to: lines, failures, files, bytes and time.",
                SUMMARY)
            .andMore("A script or a pipe in which something failed ends so without it."),
        CliOption.alone("Show the version.", InvocationReader.VERSION)
            .andMore(
                "With `-d`, the Java it runs on too, and whether it has started from its cache."),
        CliOption.alone("Show this text.", InvocationReader.HELP)
            .andMore("It is a summary of this page."));
  }

  static CliOption noMemory() {
    return CliOption.alone("Keep nothing of what is found out about hosts.", NO_MEMORY)
        .remarking("memory in `$XDG_STATE_HOME/ftp/hosts`")
        .because("what was found out about a host is forgotten at the end of the run");
  }

  static RunOptions of(ParsedArguments parsed) {
    return new RunOptions(
        dialect(
            parsed.<Dialect>value(COMPAT).getOrElse(NONE.dialect),
            parsed.<Boolean>value(NO_MATCH).getOrElse(false),
            parsed.has(RENAME),
            parsed.has(OVERWRITE)),
        parsed.<Boolean>value(ON_ERROR).getOrElse(NONE.abortsOnError),
        parsed.has(NO_MEMORY) || parsed.has(COMPAT), // ftp.exe remembers nothing
        parsed.has(SUMMARY));
  }

  /// The dialect in words that cannot be understood as a whole.
  static Dialect dialectOf(List<String> words) {
    return words.contains(COMPAT + "=" + FTP_EXE) ? Dialect.FTP_EXE : Dialect.OURS;
  }

  private static Dialect dialect(
      Dialect chosen, boolean acceptsNoMatch, boolean changesNames, boolean overwrites) {
    Dialect named = changesNames ? chosen.withNamesChanged() : chosen;
    Dialect listed = overwrites ? named.withListingsOverwriting() : named;
    return acceptsNoMatch ? listed.withNoMatchNoted() : listed;
  }

  private static Option<Dialect> dialect(String text) {
    return Option.when(text.equals(FTP_EXE), Dialect.FTP_EXE);
  }
}
