package dev.hexftp.domain.evidence;

import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;

/// The kind of a transfer, which decides which evidence counts.
public enum TransferKind {
  /// RETR: the file at the server has a size that can be asked for, and the bytes are here.
  DOWNLOAD,
  /// STOR: the file at the server has a size, but an older file may have had the same.
  UPLOAD,
  /// APPE: the size says how much there is and not how much was added.
  APPENDING,
  /// LIST, NLST, MLSD: a listing has no size.
  LISTING;

  /// The kind of a transfer by `command`.
  public static TransferKind of(TransferCommand command) {
    return switch (command) {
      case FtpCommand.Retr _ -> DOWNLOAD;
      case FtpCommand.Stor _ -> UPLOAD;
      case FtpCommand.Appe _ -> APPENDING;
      case FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ -> LISTING;
    };
  }
}
