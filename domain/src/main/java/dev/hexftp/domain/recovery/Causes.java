package dev.hexftp.domain.recovery;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.proxy.ProxyFault;
import dev.hexftp.domain.recovery.Attempt.Ahead;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.reply.Severity;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.transfer.ByteCount;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The possible cause of a failure, and whether it may pass.
public final class Causes {
  /// Replies of servers to a data connection that they do not accept: vsftpd 522, ProFTPD 425, and
  /// 426 when they notice it in the middle.
  private static final Set<Integer> NOT_RESUMED = Set.of(425, 426, 522);

  private Causes() {}

  // --- Sessions of TLS ---

  /// Whether `failure` can come from a protected data connection that resumes no session.
  public static boolean isSessionNotResumed(Failure failure) {
    return switch (failure) {
      case Failure.Refused(TransferCommand _, Reply reply) ->
          NOT_RESUMED.contains(reply.code().value());
      case Failure.DataLost(_, _, DataFault fault) -> isSessionNotResumed(fault);
      case Failure.Refused _, Failure.NoDataConnection _, Failure.Abandoned _ -> false;
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ -> false;
      case Failure.ProtocolBroken _, Failure.Unconfirmed _, Failure.NamesNotListed _ -> false;
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ -> false;
      case Failure.ProxyFailed _, Failure.GreetingRefused _, Failure.NoGreeting _ -> false;
      case Failure.LoginRefused _, Failure.CredentialsUnavailable _ -> false;
      case Failure.NotSecured _, Failure.ProtectionRefused _, Failure.ProtectionKept _ -> false;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.Doubted _, Failure.ListingFault _ -> false;
      case Failure.LocalFile _, Failure.UserFault _ -> false;
    };
  }

  /// Whether the server has said in `failure` that it wants data connections to resume a session.
  public static boolean isResumptionDemanded(Failure failure) {
    return failure instanceof Failure.Refused(TransferCommand _, Reply reply)
        && reply.is(ReplyCode.DATA_NOT_PROTECTED);
  }

  private static boolean isSessionNotResumed(DataFault fault) {
    return switch (fault) {
      case DataFault.NotSecured(TlsFault.NoAgreement _) -> true;
      case DataFault.NotSecured(TlsFault.ConnectionLost _) -> true;
      case DataFault.NotSecured _, DataFault.Broken _, DataFault.Silent _ -> false;
      case DataFault.Truncated _, DataFault.OtherSize _, DataFault.Local _ -> false;
      case DataFault.Stranger _ -> false;
    };
  }

  // --- Commands that were sent ahead ---

  /// Whether `failure` may come of commands that were sent ahead.
  static boolean isPipelining(Failure failure, Ahead ahead) {
    return switch (ahead) {
      case NOT -> false;
      case HASTE -> mayComeOfHaste(failure);
      case OVERLAP -> mayComeOfOverlap(failure);
    };
  }

  /// A transfer alone has no commands ahead of it or after it; only its own command is early, since
  /// it goes out while the data connection is being made.
  private static boolean mayComeOfHaste(Failure failure) {
    return switch (failure) {
      case Failure.Refused(TransferCommand _, Reply reply) ->
          reply.is(ReplyCode.NO_DATA_CONNECTION);
      case Failure.DataLost(_, ByteCount moved, DataFault.Broken _) -> moved.isZero();
      case Failure.NoDataConnection _ -> true;
      case Failure.Abandoned(Failure why) -> mayComeOfHaste(why);
      case Failure.Refused _, Failure.DataLost _ -> false;
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ -> false;
      case Failure.ProtocolBroken _, Failure.Unconfirmed _, Failure.NamesNotListed _ -> false;
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ -> false;
      case Failure.ProxyFailed _, Failure.GreetingRefused _, Failure.NoGreeting _ -> false;
      case Failure.LoginRefused _, Failure.CredentialsUnavailable _ -> false;
      case Failure.NotSecured _, Failure.ProtectionRefused _, Failure.ProtectionKept _ -> false;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.Doubted _, Failure.ListingFault _ -> false;
      case Failure.LocalFile _, Failure.UserFault _ -> false;
    };
  }

  private static boolean mayComeOfOverlap(Failure failure) {
    return switch (failure) {
      // A refusal of the command ahead may look like an answer to the one before it.
      case Failure.Refused(TransferCommand _, Reply reply) ->
          reply.is(ReplyCode.UNKNOWN_COMMAND)
              || reply.is(ReplyCode.BAD_SEQUENCE)
              || (reply.severity() == Severity.TRANSIENT_NEGATIVE && !isAboutTheDisk(reply));
      case Failure.DataLost(_, _, DataFault fault) -> mayComeOfOverlap(fault);
      case Failure.Abandoned(Failure why) -> mayComeOfOverlap(why);
      case Failure.ProtocolBroken _, Failure.ReplyOverdue _, Failure.NoDataConnection _ -> true;
      case Failure.Refused _, Failure.ControlLost _, Failure.ServiceClosing _ -> false;
      case Failure.Unconfirmed _, Failure.NamesNotListed _ -> false;
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ -> false;
      case Failure.ProxyFailed _, Failure.GreetingRefused _, Failure.NoGreeting _ -> false;
      case Failure.LoginRefused _, Failure.CredentialsUnavailable _ -> false;
      case Failure.NotSecured _, Failure.ProtectionRefused _, Failure.ProtectionKept _ -> false;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.Doubted _, Failure.ListingFault _ -> false;
      case Failure.LocalFile _, Failure.UserFault _ -> false;
    };
  }

  private static boolean isAboutTheDisk(Reply reply) {
    return reply.is(ReplyCode.LOCAL_ERROR) || reply.is(ReplyCode.NO_STORAGE);
  }

  private static boolean mayComeOfOverlap(DataFault fault) {
    return switch (fault) {
      case DataFault.Broken _, DataFault.Silent _, DataFault.Truncated _ -> true;
      case DataFault.OtherSize _ -> true;
      case DataFault.NotSecured(TlsFault.ConnectionLost _) -> true;
      case DataFault.NotSecured _, DataFault.Local _, DataFault.Stranger _ -> false;
    };
  }

  // --- Causes that may pass ---

  /// Whether the same may succeed the next time.
  ///
  /// A permanent refusal (5yz) does not pass, with one exception: several servers say 530 when too
  /// many users are logged in, and mean "not now".
  public static boolean mayPass(Failure failure) {
    return switch (failure) {
      case Failure.Refused(_, Reply reply) -> isTransient(reply);
      case Failure.GreetingRefused(Reply reply) -> isTransient(reply) || isLimit(reply);
      case Failure.LoginRefused(Reply reply) -> isAboutTheMoment(reply) || isLimit(reply);
      case Failure.NamesNotListed(Failure cause) -> mayPass(cause);
      case Failure.UnknownHost _, Failure.NotConnectable _, Failure.NoGreeting _ -> true;
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ -> true;
      case Failure.Unconfirmed _, Failure.NoDataConnection _ -> true;
      case Failure.ProxyFailed(_, _, ProxyFault fault) -> mayPass(fault);
      case Failure.NoAddressOfFamily _, Failure.CredentialsUnavailable _ -> false;
      case Failure.DataLost(_, _, DataFault fault) -> mayPass(fault);
      case Failure.Abandoned(Failure why) -> mayPass(why);
      case Failure.NotSecured _, Failure.ProtectionRefused _, Failure.ProtocolBroken _ -> false;
      case Failure.ProtectionKept _ -> false;
      case Failure.Incomplete _, Failure.Interrupted _, Failure.InputEnded _ -> false;
      case Failure.Doubted _, Failure.ListingFault _ -> false;
      case Failure.LocalFile _, Failure.UserFault _ -> false;
    };
  }

  private static boolean mayPass(ProxyFault fault) {
    return switch (fault) {
      case ProxyFault.NotFound _, ProxyFault.NotReached _, ProxyFault.Lost _ -> true;
      case ProxyFault.TargetNotReached _, ProxyFault.Refused _ -> true;
      case ProxyFault.NotAProxy _, ProxyFault.LoginDemanded _, ProxyFault.LoginRefused _ -> false;
      case ProxyFault.Forbidden _, ProxyFault.Inexpressible _ -> false;
    };
  }

  private static boolean mayPass(DataFault fault) {
    return switch (fault) {
      case DataFault.Broken _, DataFault.Silent _, DataFault.Truncated _ -> true;
      case DataFault.OtherSize _ -> true;
      case DataFault.NotSecured _, DataFault.Local _, DataFault.Stranger _ -> false;
    };
  }

  /// Whether a login was refused because of the moment. Servers say with a 4yz, too, that the name
  /// or the password is wrong, and trying again would lock the account.
  private static boolean isAboutTheMoment(Reply reply) {
    String text = reply.text().toLowerCase(Locale.ROOT);
    return isTransient(reply)
        && !reply.is(ReplyCode.WRONG_CREDENTIALS)
        && OTHER_MATTERS.stream().noneMatch(text::contains);
  }

  private static boolean isTransient(Reply reply) {
    return reply.severity() == Severity.TRANSIENT_NEGATIVE;
  }

  /// That there is no room for one more, which no code says. A server that talks of attempts or of
  /// passwords means something else, and trying again would lock the user out.
  private static boolean isLimit(Reply reply) {
    String text = reply.text().toLowerCase(Locale.ROOT);
    return LIMITS.stream().anyMatch(text::contains)
        && LIMITED.stream().anyMatch(text::contains)
        && OTHER_MATTERS.stream().noneMatch(text::contains);
  }

  private static final List<String> LIMITS = List.of("too many", "maximum", "limit");
  private static final List<String> LIMITED =
      List.of("users", "clients", "connections", "sessions", "connected", "logged in");
  private static final List<String> OTHER_MATTERS =
      List.of("attempt", "password", "incorrect", "failed");
}
