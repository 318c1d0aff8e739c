package dev.hexftp.domain.evidence;

import dev.hexftp.domain.reply.AnnouncedSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.reply.ReplyCode;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// Whether the server has announced that a transfer begins (RFC 959 §4.2, 1yz), and its reply.
public sealed interface Preliminary {
  /// The size of the file that the server has named.
  Option<ByteCount> announced();

  /// The server has said so by a 1yz.
  record Said(Option<ByteCount> announced) implements Preliminary {}

  /// It has left that out so far, or its reply is not about this transfer.
  record Unsaid() implements Preliminary {
    @Override
    public Option<ByteCount> announced() {
      return Option.none();
    }
  }

  /// The facts after `reply`, a 1yz to the command of `plan`. The size of a file is compared with
  /// the bytes only where these come unchanged and from the beginning.
  default Preliminary heard(TransferPlan plan, Reply reply) {
    boolean counts =
        plan.kind() == TransferKind.DOWNLOAD && plan.isBinary() && plan.start().isZero();
    return new Said(counts ? AnnouncedSize.in(reply).orElse(announced()) : Option.none());
  }

  /// The part of it that stays when `reply`, a 2yz, comes before the data have ended: transfers are
  /// confirmed by 226 and 250 (RFC 959 §5.4), and any other one may be for an earlier command.
  default Preliminary confirmedBy(Reply reply) {
    boolean usual = reply.is(ReplyCode.TRANSFER_DONE) || reply.is(ReplyCode.FILE_ACTION_DONE);
    return usual ? this : new Unsaid();
  }
}
