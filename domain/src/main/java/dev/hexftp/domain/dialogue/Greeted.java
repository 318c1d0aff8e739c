package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.tls.TlsSession;
import io.vavr.control.Option;

/// A server that has greeted us.
///
/// @param peer its end of the control connection
/// @param tls the negotiated session, if TLS was used from the first byte on
/// @param reply its words
public record Greeted(Endpoint peer, Option<TlsSession> tls, Reply reply) {}
