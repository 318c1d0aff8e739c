package dev.hexftp.domain.shell;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Vocabulary;
import io.vavr.control.Option;

/// The context in which a line is understood.
///
/// @param server the one that we are connected to, if any: it makes some commands impossible, and
///   others are impossible without
/// @param vocabulary which commands there are
/// @param usualPort where servers listen if nothing else is said
public record ParseContext(Option<HostName> server, Vocabulary vocabulary, Port usualPort) {
  /// The same where servers listen at the port of FTP.
  public ParseContext(Option<HostName> server, Vocabulary vocabulary) {
    this(server, vocabulary, Port.FTP);
  }
}
