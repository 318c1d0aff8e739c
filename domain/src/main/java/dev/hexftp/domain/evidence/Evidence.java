package dev.hexftp.domain.evidence;

import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Option;

/// The proof that a transfer is complete. Everything learnt is kept: the reply that confirms stays
/// the one that confirms, with the proof beside it.
public sealed interface Evidence {
  /// The server said that it begins (1yz), the data ended in order, and the server confirmed by
  /// `confirmation` (2yz).
  record Confirmed(Reply confirmation) implements Evidence {}

  /// The server confirmed by `confirmation` without a 1yz, and `noop`, the reply to NOOP, shows
  /// that the confirmation was for this transfer.
  record ConfirmedInStep(Reply confirmation, Reply noop) implements Evidence {}

  /// The server confirmed by `confirmation`, and had `announced` in its 1yz as many bytes as came.
  record AnnouncedSizeAgrees(Reply confirmation, ByteCount announced) implements Evidence {}

  /// The reply to SIZE (RFC 3659 §4) names as many bytes as moved.
  ///
  /// @param confirmation the 2yz, if it was heard
  record SizeAgrees(Option<Reply> confirmation, Reply size) implements Evidence {}

  /// The reply to MLST (RFC 3659 §7) names as many bytes as moved.
  ///
  /// @param confirmation the 2yz, if it was heard
  record ListedSizeAgrees(Option<Reply> confirmation, Reply listing) implements Evidence {}

  /// A listing whose data ended without close_notify came a second time with the same content, and
  /// the server confirmed that by `confirmation`.
  record ListedTwice(Reply confirmation) implements Evidence {}

  /// How much it takes for the evidence to be wrong. A later one is stronger.
  enum Strength {
    /// The server has said so.
    WORD,
    /// The bytes at both ends are as many.
    COUNT
  }

  /// How strong it is.
  default Strength strength() {
    return switch (this) {
      case Confirmed _, ConfirmedInStep _, ListedTwice _ -> Strength.WORD;
      case AnnouncedSizeAgrees _, SizeAgrees _, ListedSizeAgrees _ -> Strength.COUNT;
    };
  }

  /// The reply that confirms; where none was heard, the one that proves.
  default Reply reply() {
    return switch (this) {
      case Confirmed(Reply confirmation) -> confirmation;
      case ConfirmedInStep(Reply confirmation, _) -> confirmation;
      case AnnouncedSizeAgrees(Reply confirmation, _) -> confirmation;
      case ListedTwice(Reply confirmation) -> confirmation;
      case SizeAgrees(var confirmation, Reply size) -> confirmation.getOrElse(size);
      case ListedSizeAgrees(var confirmation, Reply listing) -> confirmation.getOrElse(listing);
    };
  }
}
