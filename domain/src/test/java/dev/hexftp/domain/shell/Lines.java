package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.session.Vocabulary;
import io.vavr.control.Option;
import java.util.Locale;

/// Lines as a user types them, and their meaning in the grammar.
final class Lines {
  static final HostName SERVER = new HostName("h");

  private Lines() {}

  /// As if connected, except for commands that would then be impossible.
  static ParseResult parse(String line) {
    boolean connects = line.toLowerCase(Locale.ROOT).startsWith("open");
    return parse(line, connects ? Option.none() : Option.of(SERVER));
  }

  static ParseResult parse(String line, Option<HostName> server) {
    return Grammar.parse(line, new ParseContext(server, Vocabulary.EXTENDED));
  }

  static void check(String line, ShellCommand expected) {
    assertThat(parse(line)).as(line).isEqualTo(new ParseResult.Understood(expected));
  }

  static void reject(String line, UserFault expected) {
    assertThat(parse(line)).as(line).isEqualTo(new ParseResult.Rejected(expected));
  }

  static CommandArgument argument(String text) {
    return new CommandArgument(text);
  }
}
