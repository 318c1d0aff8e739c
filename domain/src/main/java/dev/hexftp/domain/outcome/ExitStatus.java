package dev.hexftp.domain.outcome;

import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.CommandOutcome.Result;
import dev.hexftp.domain.session.Dialect.ExitStatuses;

/// How a run ended, for the program that started it.
public enum ExitStatus {
  /// Every command succeeded.
  SUCCESS(0),
  /// At least one command failed.
  COMMAND_FAILED(1),
  /// The command line is wrong.
  WRONG_USAGE(2),
  /// The script is unreadable or not UTF-8.
  WRONG_SCRIPT(3),
  /// No connection could be made.
  NOT_CONNECTABLE(4),
  /// The login was refused, or was not tried because a source of credentials gave none.
  LOGIN_REFUSED(5),
  /// A connection that must be protected could not be.
  NOT_SECURED(6),
  /// The connection was lost.
  CONNECTION_LOST(7),
  /// The user interrupted.
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /// The number that the operating system gets.
  public int code() {
    return code;
  }

  /// The status of a run of one command, which ended as `outcome` says.
  public static ExitStatus of(CommandOutcome outcome) {
    return switch (outcome.result()) {
      case Result.Succeeded _, Result.Quit _ -> SUCCESS;
      case Result.Failed(Failure failure) -> of(failure);
    };
  }

  /// The status of a run in which only `failure` happened.
  public static ExitStatus of(Failure failure) {
    return switch (failure) {
      case Failure.UnknownHost _,
          Failure.NoAddressOfFamily _,
          Failure.NotConnectable _,
          Failure.ProxyFailed _,
          Failure.GreetingRefused _,
          Failure.NoGreeting _ ->
          NOT_CONNECTABLE;
      case Failure.LoginRefused _, Failure.CredentialsUnavailable _ -> LOGIN_REFUSED;
      case Failure.ControlLost _,
          Failure.ServiceClosing _,
          Failure.ReplyOverdue _,
          Failure.ProtocolBroken _ ->
          CONNECTION_LOST;
      case Failure.Unconfirmed(_, _, Failure cause) -> of(cause);
      case Failure.NotSecured _, Failure.ProtectionRefused _ -> NOT_SECURED;
      case Failure.DataLost(_, _, DataFault.NotSecured _) -> NOT_SECURED;
      case Failure.Abandoned(Failure why) -> of(why) == INTERRUPTED ? INTERRUPTED : CONNECTION_LOST;
      case Failure.NamesNotListed(Failure cause) -> of(cause);
      case Failure.Incomplete(_, _, _, _, Failure first, _) -> of(first);
      case Failure.Interrupted _ -> INTERRUPTED;
      case Failure.Refused _,
          Failure.Doubted _,
          Failure.ProtectionKept _,
          Failure.NoDataConnection _,
          Failure.DataLost _,
          Failure.ListingFault _,
          Failure.LocalFile _,
          Failure.InputEnded _,
          Failure.UserFault _ ->
          COMMAND_FAILED;
    };
  }

  /// The status after one more failure: the first failure decides, but the unspecific 1 yields to a
  /// more telling one.
  public ExitStatus and(ExitStatus later) {
    boolean saysLittle = this == SUCCESS || (this == COMMAND_FAILED && later != SUCCESS);
    return saysLittle ? later : this;
  }

  /// The exit status that the calling program gets for this status, as `dialect` has it.
  public ExitStatus toldIn(ExitStatuses dialect) {
    return switch (dialect) {
      case TELLING -> this;
      case ALWAYS_SUCCESS -> SUCCESS;
    };
  }

  /// The exit status when there was no run because the command line is wrong. Here even ftp.exe
  /// reports something.
  public static ExitStatus ofWrongUsageIn(ExitStatuses dialect) {
    return switch (dialect) {
      case TELLING -> WRONG_USAGE;
      case ALWAYS_SUCCESS -> COMMAND_FAILED;
    };
  }
}
