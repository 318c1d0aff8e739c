package dev.hexftp.domain.preferences;

import dev.hexftp.domain.command.CommandArgument;
import io.vavr.control.Option;

/// Commands to a server besides the login, where the user wants them.
///
/// @param virtualHost which of the hosts at one address is meant (HOST, RFC 7151)
/// @param clientName the name of this client (CLNT, which no RFC has)
/// @param language in which the server is to speak (LANG, RFC 2640 §4.1)
public record NegotiationPreferences(
    Option<CommandArgument> virtualHost,
    Option<CommandArgument> clientName,
    Option<CommandArgument> language) {
  /// Nothing.
  public static final NegotiationPreferences NONE =
      new NegotiationPreferences(Option.none(), Option.none(), Option.none());
}
