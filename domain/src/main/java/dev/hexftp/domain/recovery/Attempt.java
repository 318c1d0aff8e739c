package dev.hexftp.domain.recovery;

import dev.hexftp.domain.transfer.ByteCount;
import java.util.Set;

/// The facts about a failed attempt.
///
/// @param repetition the effect on the server if it is carried out twice
/// @param sent whether the command has been sent in this session, over any of its connections
/// @param moved how many bytes have been sent
/// @param localEndCanRestart whether source and sink can begin anew
/// @param link the condition of the link after the failure
/// @param ahead how far the commands of the attempt were sent ahead of replies
/// @param proofTried whether the server has been asked for a proof
/// @param made the changes that have been made for this already
/// @param pauses how many times a pause has been made for this
/// @param mostPauses how many times the user wants it to be tried again
public record Attempt(
    Repetition repetition,
    boolean sent,
    ByteCount moved,
    boolean localEndCanRestart,
    LinkCondition link,
    Ahead ahead,
    boolean proofTried,
    Set<Change> made,
    int pauses,
    int mostPauses) {
  public Attempt {
    made = Set.copyOf(made);
  }

  /// How far commands were sent ahead of replies.
  public enum Ahead {
    /// Each waited for the reply to the one before.
    NOT,
    /// The transfer command, while the data connection was being made.
    HASTE,
    /// Those of the next transfer, too.
    OVERLAP
  }

  /// An attempt to make a connection.
  public static Attempt toConnect(int pauses, int mostPauses) {
    return new Attempt(
        Repetition.HARMLESS,
        false,
        ByteCount.ZERO,
        true,
        new LinkCondition(true, false, false),
        Ahead.NOT,
        false,
        Set.of(),
        pauses,
        mostPauses);
  }

  /// An attempt to transfer over `link`, of which no proof has been asked for and which is not to
  /// be repeated yet.
  public static Attempt unproven(LinkCondition link) {
    return new Attempt(
        Repetition.HARMLESS, true, ByteCount.ZERO, true, link, Ahead.NOT, false, Set.of(), 0, 0);
  }
}
