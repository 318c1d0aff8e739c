package dev.hexftp.application;

import dev.hexftp.domain.session.Session;
import dev.hexftp.ports.out.net.FtpLink;

/// A server that has been reached and is ready for a login: the link to it, the interpreter that
/// plays on the link, and what is known so far.
record Line(FtpLink link, Interpreter interpreter, Session session) {}
