package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.recovery.Causes;
import dev.hexftp.domain.tls.TlsFault;

/// Whether the same run may succeed where it has failed, if it is started again and nothing was
/// changed.
public enum Prospect {
  /// It may.
  MAY_SUCCEED,
  /// It fails again.
  FAILS_AGAIN,
  /// The failure does not say it: the user has stopped the command, or it may have been done.
  OPEN;

  /// The prospect after `failure`. A retry by `--retries` may succeed; a new run can count on more
  /// than that, since minutes or hours have passed.
  public static Prospect of(Failure failure) {
    return switch (failure) {
      case Failure.NotSecured(TlsFault fault) -> of(fault);
      case Failure.DataLost(_, _, DataFault.NotSecured(TlsFault fault)) -> of(fault);
      case Failure.DataLost(_, _, DataFault.Local(LocalFault fault)) -> of(fault);
      case Failure.LocalFile(_, _, LocalFault fault) -> of(fault);
      case Failure.Abandoned(Failure why) -> of(why);
      case Failure.NamesNotListed(Failure cause) -> of(cause);
      case Failure.Incomplete(_, _, _, _, Failure first, _) -> of(first);
      case Failure.Interrupted _, Failure.Doubted _ -> OPEN;
      // The connection failed before, and that failure has a separate prospect.
      case Failure.NotConnected _ -> OPEN;
      case Failure.UnknownHost _, Failure.NoAddressOfFamily _, Failure.NotConnectable _ ->
          passing(failure);
      case Failure.ProxyFailed _, Failure.GreetingRefused _, Failure.NoGreeting _ ->
          passing(failure);
      case Failure.LoginRefused _, Failure.CredentialsUnavailable _ -> passing(failure);
      case Failure.ProtectionRefused _, Failure.ProtectionKept _ -> passing(failure);
      case Failure.ControlLost _, Failure.ServiceClosing _, Failure.ReplyOverdue _ ->
          passing(failure);
      case Failure.ProtocolBroken _, Failure.Unconfirmed _ -> passing(failure);
      case Failure.Refused _, Failure.NoDataConnection _, Failure.DataLost _ -> passing(failure);
      case Failure.ListingFault _, Failure.InputEnded _, Failure.UserFault _ -> passing(failure);
    };
  }

  private static Prospect passing(Failure failure) {
    return Causes.mayPass(failure) ? MAY_SUCCEED : FAILS_AGAIN;
  }

  private static Prospect of(TlsFault fault) {
    return switch (fault) {
      case TlsFault.ConnectionLost _, TlsFault.Overdue _ -> MAY_SUCCEED;
      case TlsFault.Untrusted _, TlsFault.OtherCertificate _, TlsFault.NoAgreement _ -> FAILS_AGAIN;
      case TlsFault.ClearTextInjected _, TlsFault.NotAtOnce _ -> FAILS_AGAIN;
    };
  }

  private static Prospect of(LocalFault fault) {
    return switch (fault) {
      case BUSY, TOO_MANY_OPEN, IO -> MAY_SUCCEED;
      case MISSING, NOT_A_PLAIN_FILE, NOT_A_DIRECTORY, PERMISSION_DENIED -> FAILS_AGAIN;
      case DISK_FULL, IMPOSSIBLE_NAME, TOO_LARGE, DAMAGED -> FAILS_AGAIN;
    };
  }
}
