package dev.hexftp.domain.evidence;

/// The judgement on the evidence about the end of a transfer.
public enum Verdict {
  /// The transfer is complete.
  COMPLETE,
  /// NOOP is asked whether the confirmation was for this transfer.
  ASK_NOOP,
  /// SIZE is asked over the control connection that stands.
  ASK_SIZE,
  /// The session is brought back, and SIZE is asked there.
  ASK_SIZE_ANEW,
  /// Bytes are missing, or may be: the transfer has failed.
  INCOMPLETE,
  /// Nothing proves or disproves it: the transfer has failed, and the file may be complete.
  UNCONFIRMED,
  /// The server has said that the transfer failed.
  REFUSED;

  /// The verdict on a transfer of `kind` whose data connection ended by `end`, about which the
  /// server has said `word`, and of whose file `size` is known.
  ///
  /// Every path of the program that ends in "complete" comes through here.
  public static Verdict of(TransferKind kind, DataEnd end, ServerWord word, SizeFact size) {
    return switch (word) {
      case REFUSED -> REFUSED;
      case CONFIRMED, CONFIRMED_IN_STEP -> confirmed(kind, end, size);
      case CONFIRMED_UNBEGUN -> unbegun(kind, end, size);
      case CLOSING, LOST -> unsaid(kind, end, size);
      case SILENT -> silent(kind, end, size);
    };
  }

  private static Verdict confirmed(TransferKind kind, DataEnd end, SizeFact size) {
    return switch (end) {
      case REGULAR -> confirmedAndEnded(kind, size);
      case CUT_OFF -> provenBySize(kind, size, ASK_SIZE);
      case OPEN -> provenBySize(kind, size, COMPLETE);
      case BROKEN -> INCOMPLETE;
    };
  }

  /// The usual end. Only a named size that differs counts against it.
  private static Verdict confirmedAndEnded(TransferKind kind, SizeFact size) {
    return switch (size) {
      case NOT_KNOWN, ANNOUNCED, AGREES, AGREES_AS_BEFORE -> COMPLETE;
      case ANNOUNCED_MORE, DIFFERS, NOT_TOLD -> INCOMPLETE;
      case ANNOUNCED_LESS, TOLD_OTHER ->
          switch (kind) {
            case DOWNLOAD -> ASK_SIZE;
            case UPLOAD, APPENDING, LISTING -> COMPLETE;
          };
    };
  }

  /// The data did not end in order, so that only a size shows whether they are all. Only a download
  /// has one. `announced` is the verdict where the 1yz named the number of bytes that came.
  private static Verdict provenBySize(TransferKind kind, SizeFact size, Verdict announced) {
    return switch (kind) {
      case DOWNLOAD ->
          switch (size) {
            case NOT_KNOWN, ANNOUNCED_LESS, TOLD_OTHER -> ASK_SIZE;
            case ANNOUNCED -> announced;
            case AGREES, AGREES_AS_BEFORE -> COMPLETE;
            case ANNOUNCED_MORE, DIFFERS, NOT_TOLD -> INCOMPLETE;
          };
      case UPLOAD, APPENDING, LISTING -> INCOMPLETE;
    };
  }

  private static Verdict unbegun(TransferKind kind, DataEnd end, SizeFact size) {
    return switch (end) {
      case REGULAR -> ASK_NOOP;
      case CUT_OFF, OPEN -> provenBySize(kind, size, ASK_SIZE);
      case BROKEN -> INCOMPLETE;
    };
  }

  /// The control connection is gone. A download can be compared with the file at the server; an
  /// upload only if the file is known to have been another before, since the server may have
  /// dropped the new one and kept an old one of the same size.
  private static Verdict unsaid(TransferKind kind, DataEnd end, SizeFact size) {
    return switch (end) {
      case REGULAR, CUT_OFF ->
          switch (kind) {
            case DOWNLOAD, UPLOAD -> askedAnew(size);
            case APPENDING, LISTING -> UNCONFIRMED;
          };
      case OPEN, BROKEN -> INCOMPLETE;
    };
  }

  private static Verdict askedAnew(SizeFact size) {
    return switch (size) {
      case NOT_KNOWN, ANNOUNCED, ANNOUNCED_MORE, ANNOUNCED_LESS, TOLD_OTHER -> ASK_SIZE_ANEW;
      case AGREES -> COMPLETE;
      case AGREES_AS_BEFORE, DIFFERS, NOT_TOLD -> UNCONFIRMED;
    };
  }

  /// Silence is no loss: the server may still examine the received file, and refuse it. A
  /// downloaded file is here, and can be compared.
  private static Verdict silent(TransferKind kind, DataEnd end, SizeFact size) {
    return switch (kind) {
      case DOWNLOAD -> unsaid(kind, end, size);
      case UPLOAD, APPENDING, LISTING ->
          switch (end) {
            case REGULAR, CUT_OFF -> UNCONFIRMED;
            case OPEN, BROKEN -> INCOMPLETE;
          };
    };
  }
}
