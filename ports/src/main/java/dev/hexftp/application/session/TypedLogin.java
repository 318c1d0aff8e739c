package dev.hexftp.application.session;

import dev.hexftp.domain.command.VerbatimEffect;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.Severity;
import io.vavr.control.Option;

/// Follows a login that the user writes out (`quote USER`, `quote PASS`, `quote ACCT`), so that a
/// session is never brought back for the user before.
final class TypedLogin {
  private Option<Credentials> begun = Option.none();

  /// The server of `session` has accepted a line with `effect`, by `reply`.
  void note(FtpSession session, VerbatimEffect effect, Reply reply) {
    switch (effect) {
      case VerbatimEffect.NamesUser(var user) -> {
        session.loggedOut();
        goOn(session, Credentials.of(user), reply);
      }
      case VerbatimEffect.GivesPassword(var password) ->
          open(session).forEach(who -> goOn(session, who.withPassword(password), reply));
      case VerbatimEffect.GivesAccount(var account) ->
          open(session).forEach(who -> goOn(session, who.withAccount(account), reply));
      case VerbatimEffect.None _, VerbatimEffect.Moves _ -> {}
      case VerbatimEffect.Ends _, VerbatimEffect.Desynchronizes _ -> {}
    }
  }

  /// The login that has begun and is not complete.
  private Option<Credentials> open(FtpSession session) {
    return begun.filter(_ -> session.login().isEmpty());
  }

  private void goOn(FtpSession session, Credentials who, Reply reply) {
    boolean complete = reply.severity() == Severity.COMPLETION;
    begun = Option.when(!complete, who);
    if (complete) {
      session.loggedInAs(who);
    }
  }
}
