package dev.hexftp.application.session;

import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.domain.dialogue.Greeted;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.ports.out.net.FtpLink;

/// A link to a server that has sent its greeting, and the facts about that server.
///
/// @param runner runs dialogues over `link`
/// @param greeted the greeting, with the negotiated session if the link began with TLS
public record OpenedLink(FtpLink link, DialogueRunner runner, Greeted greeted, SessionState state) {
  OpenedLink withState(SessionState changed) {
    return new OpenedLink(link, runner, greeted, changed);
  }
}
