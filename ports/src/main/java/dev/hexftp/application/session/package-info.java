/// One session with one server: opening it, TLS, the login, the negotiation of features, and the
/// return after its link is lost.
///
/// Moving files is `application.transfer`; the decision to try again is `application.recovery`.
@NullMarked
package dev.hexftp.application.session;

import org.jspecify.annotations.NullMarked;
