package dev.hexftp.domain.dialogue;

import static dev.hexftp.domain.dialogue.Samples.MOVED;
import static dev.hexftp.domain.dialogue.Samples.RETR;
import static dev.hexftp.domain.dialogue.Samples.STOR;
import static dev.hexftp.domain.dialogue.Samples.plan;
import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.dialogue.Action.MoveData;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.evidence.Transferred;

/// The beginnings of transfers, as the tests of transfers speak of them.
final class TransferTalks {
  static final Transferred COMPLETE =
      new Transferred(MOVED, new Evidence.Confirmed(reply("226 Done.")));

  private TransferTalks() {}

  static Talk<Transferred> retrieve() {
    return Talk.of(Transfer.begin(plan(RETR)));
  }

  static Talk<Transferred> store() {
    return Talk.of(Transfer.begin(plan(STOR)));
  }

  static Talk<Transferred> retrieving() {
    return retrieve().sends("RETR a.zip").hears("150 Here it comes.").does(new MoveData());
  }

  static Talk<Transferred> storing() {
    return store().sends("STOR a.zip").hears("150 Send it.").does(new MoveData());
  }
}
