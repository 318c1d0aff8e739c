package dev.hexftp.domain.evidence;

import dev.hexftp.domain.failure.Failure;

/// The server's reply to the end of a transfer.
public enum ServerWord {
  /// 1yz and then 2yz.
  CONFIRMED,
  /// 2yz without a 1yz; it may be a surplus reply to an earlier command.
  CONFIRMED_UNBEGUN,
  /// 2yz without a 1yz, and NOOP was answered after it, so nothing else was owed.
  CONFIRMED_IN_STEP,
  /// 4yz or 5yz.
  REFUSED,
  /// 421: it closes the control connection.
  CLOSING,
  /// Nothing; the control connection is lost.
  LOST,
  /// Nothing within the reply deadline; the control connection stands. The reply may still come.
  SILENT;

  /// The word that is missing because of `cause`, the cause of a [Failure.Unconfirmed].
  public static ServerWord missing(Failure cause) {
    return switch (cause) {
      case Failure.ServiceClosing _ -> CLOSING;
      case Failure.ReplyOverdue _ -> SILENT;
      case Failure.ControlLost _, Failure.ProtocolBroken _ -> LOST;
      case Failure.UnknownHost _,
          Failure.NoAddressOfFamily _,
          Failure.NotConnectable _,
          Failure.ProxyFailed _,
          Failure.GreetingRefused _,
          Failure.LoginRefused _,
          Failure.CredentialsUnavailable _,
          Failure.NoGreeting _,
          Failure.NotSecured _,
          Failure.ProtectionRefused _,
          Failure.ProtectionKept _,
          Failure.Unconfirmed _,
          Failure.Doubted _,
          Failure.ListingFault _,
          Failure.Abandoned _,
          Failure.Refused _,
          Failure.NoDataConnection _,
          Failure.DataLost _,
          Failure.NamesNotListed _,
          Failure.Incomplete _,
          Failure.Interrupted _,
          Failure.InputEnded _,
          Failure.LocalFile _,
          Failure.UserFault _ ->
          LOST;
    };
  }
}
