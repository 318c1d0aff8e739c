package dev.hexftp.domain.transcript;

import dev.hexftp.domain.failure.DataAttempt.Obstacle;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.notice.Notice.Answer;
import dev.hexftp.domain.notice.Notice.Decision;

/// Additions to the words of ftp.exe that can be left out without a loss: the client's decisions
/// where there was a choice, sums, and the contents of replies.
///
/// Programs that read the output of ftp.exe often read both streams as one, so its dialect goes
/// without. A text about a thing that ftp.exe does not have is no note: a failure of TLS would pass
/// unseen.
final class Notes {
  private Notes() {}

  /// Whether `notice` is a note.
  static boolean contain(Notice notice) {
    return switch (notice) {
      // The server wants something done that ftp.exe would do, and we do not.
      case Notice.NamesLeftOut _ -> false;
      case Decision _, Notice.NothingMatched _ -> true;
      case Notice.Failed(Failure failure) -> contain(failure);
      case Answer _ -> false;
      case Notice.SetupRejected _, Notice.PasswordExposed _, Notice.EndedEarly _ -> false;
      case Notice.CommandSent _, Notice.ReplyReceived _, Notice.DataProgressed _ -> false;
      case Notice.DataFinished _, Notice.TextReceived _, Notice.Summarized _ -> false;
      case Notice.BellRung _, Notice.CommandAwaited _, Notice.LineEchoed _ -> false;
      case Notice.QuestionAsked _, Notice.AnswerTaken _, Notice.TypingDropped _ -> false;
      case Notice.ScriptRejected _, Notice.AnswerEchoed _, Notice.AnswersExplained _ -> false;
    };
  }

  private static boolean contain(Failure failure) {
    return switch (failure) {
      case Failure.Incomplete _, Failure.InputEnded _, Failure.Interrupted _ -> true;
      case Failure.NoDataConnection(var attempts) ->
          attempts.stream().allMatch(attempt -> attempt.obstacle() instanceof Obstacle.Refused);
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ -> false;
      case Failure.ProxyFailed _, Failure.GreetingRefused _, Failure.LoginRefused _ -> false;
      case Failure.CredentialsUnavailable _, Failure.NoGreeting _, Failure.NotSecured _ -> false;
      case Failure.ProtectionRefused _, Failure.ProtectionKept _, Failure.ControlLost _ -> false;
      case Failure.ServiceClosing _, Failure.ReplyOverdue _, Failure.ProtocolBroken _ -> false;
      case Failure.Unconfirmed _, Failure.Abandoned _, Failure.Refused _ -> false;
      case Failure.Doubted _, Failure.DataLost _, Failure.NamesNotListed _ -> false;
      case Failure.LocalFile _ -> false;
      case Failure.ListingFault _, Failure.UserFault _ -> false;
    };
  }
}
