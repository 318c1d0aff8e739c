package dev.hexftp.domain.evidence;

import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.DataFault;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;

/// One transfer that is to be done.
///
/// @param command the command that does it
/// @param type how the data are represented on the wire
/// @param start where it begins (RFC 3659 §5, REST); zero is the beginning of the file
/// @param before the remote file's size before it, if known
/// @param next the command of the transfer that follows at once and without a question to the user,
///   if one is certain to
/// @param purpose why it is done
/// @param unclosed whether the user takes protected data of this server that end without
///   close_notify (RFC 8446 §6.1) as data that end in order
public record TransferPlan(
    TransferCommand command,
    RepresentationType type,
    ByteCount start,
    SizeBefore before,
    Option<TransferCommand> next,
    Purpose purpose,
    boolean unclosed) {
  /// A transfer of the whole by `command` that the user wants, of which nothing more is known.
  public static TransferPlan of(TransferCommand command, RepresentationType type) {
    return new TransferPlan(
        command,
        type,
        ByteCount.ZERO,
        new SizeBefore.Unknown(),
        Option.none(),
        Purpose.USER_REQUEST,
        false);
  }

  /// The same, followed by the transfer by `following`, if there is one.
  public TransferPlan followedBy(Option<TransferCommand> following) {
    return new TransferPlan(command, type, start, before, following, purpose, unclosed);
  }

  /// The same for another reason.
  public TransferPlan because(Purpose reason) {
    return new TransferPlan(command, type, start, before, next, reason, unclosed);
  }

  /// The same plan with knowledge of the remote file.
  public TransferPlan knowing(SizeBefore known) {
    return new TransferPlan(command, type, start, known, next, purpose, unclosed);
  }

  /// The same, where data that end without close_notify are all.
  public TransferPlan takingUnclosedData() {
    return new TransferPlan(command, type, start, before, next, purpose, true);
  }

  /// The meaning of data that have ended without close_notify.
  public DataEnd unclosedEnd() {
    return unclosed ? DataEnd.REGULAR : DataEnd.CUT_OFF;
  }

  /// The kind of the transfer.
  public TransferKind kind() {
    return TransferKind.of(command);
  }

  /// Whether the bytes at the server are those on the wire, so that the number of both is the same.
  public boolean isBinary() {
    return type != RepresentationType.ASCII;
  }

  /// The failure of this transfer when the server has refused it by `reply`.
  public Failure refused(Reply reply) {
    return new Failure.Refused(command, reply);
  }

  /// The failure of this transfer when its data connection ended by `fault` after `moved` bytes.
  public Failure lost(ByteCount moved, DataFault fault) {
    return new Failure.DataLost(command.direction(), moved, fault);
  }

  /// The failure of this transfer when all of its bytes, `moved` of them, have moved and `cause`
  /// took away the server's word about it.
  public Failure unconfirmed(ByteCount moved, Failure cause) {
    return new Failure.Unconfirmed(command, moved, cause);
  }
}
