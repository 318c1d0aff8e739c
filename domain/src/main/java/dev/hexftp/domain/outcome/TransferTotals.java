package dev.hexftp.domain.outcome;

import dev.hexftp.domain.transfer.ByteCount;
import java.util.List;

/// How many files were transferred, and how many bytes they had. Listings are no files.
public record TransferTotals(Total sent, Total fetched) {
  /// No files.
  public static final TransferTotals NONE = new TransferTotals(Total.NONE, Total.NONE);

  /// The sum of one direction.
  ///
  /// @param bytes on the wire; in text transfers CR LF counts as two
  public record Total(long files, ByteCount bytes) {
    /// No files.
    public static final Total NONE = new Total(0, ByteCount.ZERO);

    private Total plus(Total other) {
      return new Total(files + other.files, bytes.plus(other.bytes));
    }
  }

  /// The transfers among `effects`, those included that were not kept.
  public static TransferTotals of(List<Effect> effects) {
    return effects.stream().map(TransferTotals::of).reduce(NONE, TransferTotals::plus);
  }

  /// The amounts that `effect` adds.
  public static TransferTotals of(Effect effect) {
    return switch (effect) {
      case Effect.Transferred done -> of(done);
      case Effect.Omitted(_, TransferTotals transfers) -> transfers;
      case Effect.Sent _, Effect.Replied _, Effect.Decided _ -> NONE;
      case Effect.Told _, Effect.PartFailed _ -> NONE;
    };
  }

  private static TransferTotals of(Effect.Transferred done) {
    Total one = new Total(1, done.result().moved());
    return switch (done.kind()) {
      case DOWNLOAD -> new TransferTotals(Total.NONE, one);
      case UPLOAD, APPENDING -> new TransferTotals(one, Total.NONE);
      case LISTING -> NONE;
    };
  }

  /// Both together.
  public TransferTotals plus(TransferTotals other) {
    return new TransferTotals(sent.plus(other.sent), fetched.plus(other.fetched));
  }
}
