package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Decision;

/// What is said beside the words of ftp.exe without anything else being lost: how the client
/// decided where there was a choice, sums, and what a reply has said already.
///
/// Programs that read the output of ftp.exe often read both streams as one, so its dialect goes
/// without. What ftp.exe has no words for because it has nothing of the kind is no note: a failure of
/// TLS would pass unseen.
final class Notes {
  private Notes() {}

  /// Whether `notice` is a note.
  static boolean contain(Notice notice) {
    return switch (notice) {
      // The server wants something done that ftp.exe would do, and we do not.
      case Notice.NamesLeftOut _ -> false;
      case Decision _, Notice.NothingMatched _ -> true;
      case Notice.Failed(Failure failure) -> contain(failure);
      default -> false;
    };
  }

  private static boolean contain(Failure failure) {
    return switch (failure) {
      case Failure.Incomplete _, Failure.InputEnded _, Failure.Interrupted _ -> true;
      case Failure.NoDataConnection(var attempts) ->
          attempts.stream().allMatch(attempt -> attempt.obstacle() instanceof Obstacle.Refused);
      default -> false;
    };
  }
}
