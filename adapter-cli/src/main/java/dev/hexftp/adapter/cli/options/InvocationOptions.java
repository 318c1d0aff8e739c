package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.destination.Destination;
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
/// @param run how a run reacts to failures and which traces it leaves
/// @param timeouts the patience that was given
/// @param tls how connections are protected
/// @param data how data connections are made
/// @param route by which way servers are reached
/// @param retry how often something is tried again
/// @param login the user and its password
/// @param servers the commands for servers, and their charset
/// @param server the server to connect to at the start
public record InvocationOptions(
    Set<Flag> flags,
    Option<String> script,
    BufferHints buffers,
    RunOptions run,
    Timeouts timeouts,
    TlsOptions tls,
    DataOptions data,
    RouteOptions route,
    RetryOptions retry,
    LoginOptions login,
    ServerOptions servers,
    Option<Destination> server) {
  /// Nothing was said.
  public static final InvocationOptions NONE =
      new InvocationOptions(
          Set.of(),
          Option.none(),
          BufferHints.NONE,
          RunOptions.NONE,
          Timeouts.NONE,
          TlsOptions.NONE,
          DataOptions.NONE,
          RouteOptions.NONE,
          RetryOptions.NONE,
          LoginOptions.NONE,
          ServerOptions.NONE,
          Option.none());

  public InvocationOptions {
    flags = Set.copyOf(flags);
  }

  /// Whether `flag` was given.
  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /// Whether the run begins with a login that asks for what it does not know.
  public boolean beginsWithQuestions() {
    return server.isDefined() && !has(Flag.NO_AUTO_LOGIN) && !has(Flag.ANONYMOUS);
  }

  /// How the client behaves where ftp.exe behaves otherwise.
  public Dialect dialect() {
    return run.dialect();
  }

  /// The settings to start with. `piped` says that commands come neither from a terminal nor from
  /// `-s:`; ftp.exe then starts with verbose mode off, and `-v` turns it on.
  public Settings settings(boolean piped) {
    return Settings.startingIn(dialect(), servers.charset())
        .with(Toggle.VERBOSE, piped == has(Flag.LESS_VERBOSE))
        .with(Toggle.DEBUG, has(Flag.DEBUG))
        .with(Toggle.PROMPT, !has(Flag.NO_QUESTIONS))
        .with(Toggle.GLOB, !has(Flag.NO_GLOBBING));
  }
}
