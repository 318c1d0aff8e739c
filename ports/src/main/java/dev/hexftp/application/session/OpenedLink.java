package dev.hexftp.application.session;

import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.ports.out.net.FtpLink;

/// A server that has been reached and is ready for a login: the link to it, the interpreter that
/// plays on the link, and what is known so far.
record OpenedLink(FtpLink link, DialogueRunner runner, SessionState state) {}
