package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.session.Destination;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import io.vavr.control.Option;
import java.util.Set;

/// How the client is to run.
///
/// @param flags the flags that were given
/// @param script the file of `-s:`, as it was typed
/// @param buffers the sizes that were given
/// @param timeouts the patience that was given
/// @param abortOnError whether a script ends at its first failure (`--on-error=abort`)
/// @param dialect how it behaves where ftp.exe behaves otherwise (`--compat`)
/// @param server what to connect to at the start
public record LaunchOptions(
    Set<Flag> flags,
    Option<String> script,
    BufferHints buffers,
    Timeouts timeouts,
    boolean abortOnError,
    Dialect dialect,
    Option<Destination> server) {
  public LaunchOptions {
    flags = Set.copyOf(flags);
  }

  /// Whether `flag` was given.
  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /// The settings to start with. `piped` says that commands come neither from a terminal nor from
  /// `-s:`; ftp.exe then starts with verbose mode off, and `-v` turns it on.
  public Settings settings(boolean piped) {
    return Settings.startingIn(dialect)
        .with(Toggle.VERBOSE, piped == has(Flag.LESS_VERBOSE))
        .with(Toggle.DEBUG, has(Flag.DEBUG))
        .with(Toggle.PROMPT, !has(Flag.NO_QUESTIONS))
        .with(Toggle.GLOB, !has(Flag.NO_GLOBBING));
  }
}
