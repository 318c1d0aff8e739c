package dev.hexftp.application.session;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.destination.ServerTarget;
import dev.hexftp.domain.dialogue.OpenedData;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.preferences.TlsPreferences;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.session.Toggle;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.PassiveAddress;

/// How sessions come to data connections: the parts that all of them share.
///
/// @param announcer reports a data connection that was opened by another method than the first
/// @param address which address a passive data connection goes to
/// @param protection has data connections protected as the user wants it
/// @param profiles the facts that are remembered of servers
/// @param security which servers may end protected data without close_notify
public record DataAccess(
    Announcer announcer,
    PassiveAddress address,
    DataProtection protection,
    ServerProfiles profiles,
    TlsPreferences security) {
  Settings settings() {
    return announcer.settings();
  }

  /// `plan` with the user's choices about `target`.
  TransferPlan asAllowed(TransferPlan plan, ServerTarget target) {
    return security.takesUnclosedDataOf(target.dialledHost()) ? plan.takingUnclosedData() : plan;
  }

  void announceFallback(OpenedData path) {
    if (!path.failedBefore().isEmpty()) {
      announcer.announce(new Notice.FellBack(path));
    }
  }

  /// `method` has led to data on `target`. That is written to disk, so only when it is news.
  /// Methods that the user has forced say nothing about other sessions.
  void record(ServerTarget target, DataMethod method) {
    if (settings().isOn(Toggle.PASSIVE) && address == PassiveAddress.OF_PEER) {
      profiles.recordDataMethod(target, method);
    }
  }
}
