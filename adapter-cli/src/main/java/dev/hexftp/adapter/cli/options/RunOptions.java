package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.session.Dialect;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/// How a run goes on, and what it leaves behind.
///
/// @param dialect how it behaves where ftp.exe behaves otherwise (`--compat`)
/// @param abortsOnError whether a script ends at its first failure (`--on-error=abort`)
/// @param forgets whether nothing is kept of what is found out about hosts (`--no-memory`); ftp.exe
///   keeps nothing
public record RunOptions(Dialect dialect, boolean abortsOnError, boolean forgets) {
  private static final String COMPAT = "--compat";
  private static final String FTP_EXE = "ftp.exe";
  private static final String ON_ERROR = "--on-error";
  private static final String NO_MEMORY = "--no-memory";

  /// Nothing was said.
  public static final RunOptions NONE = new RunOptions(Dialect.OURS, false, false);

  static List<OptionSpec> declared() {
    return List.of(
        Spec.value(COMPAT, RunOptions::dialect, "is not " + FTP_EXE + ", the one that there is"),
        Spec.choice(ON_ERROR, Map.of("continue", false, "abort", true)),
        Spec.alone(NO_MEMORY));
  }

  static RunOptions of(ParsedArguments parsed) {
    return new RunOptions(
        parsed.<Dialect>value(COMPAT).getOrElse(NONE.dialect),
        parsed.<Boolean>value(ON_ERROR).getOrElse(NONE.abortsOnError),
        parsed.has(NO_MEMORY) || parsed.has(COMPAT)); // ftp.exe remembers nothing
  }

  /// What words that cannot be understood as a whole say about this all the same.
  static Dialect dialectOf(List<String> words) {
    return words.contains(COMPAT + "=" + FTP_EXE) ? Dialect.FTP_EXE : Dialect.OURS;
  }

  private static Option<Dialect> dialect(String text) {
    return Option.when(text.equals(FTP_EXE), Dialect.FTP_EXE);
  }
}
