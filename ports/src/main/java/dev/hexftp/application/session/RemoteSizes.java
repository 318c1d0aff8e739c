package dev.hexftp.application.session;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.evidence.SizeBefore;
import dev.hexftp.domain.evidence.TransferPlan;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.reply.FileSize;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Locale;

/// The sizes of remote files that a session has learnt, by the paths as they were sent. It costs no
/// extra question.
///
/// A path is relative to the current directory; any command that may change that, or a file in it,
/// lets everything be forgotten.
final class RemoteSizes {
  private static final int MOST = 256;
  private static final int NO_SUCH_FILE = 550;
  private static final String SIZE = "SIZE";

  private final LinkedHashMap<String, SizeBefore> known = new LinkedHashMap<>();

  /// The knowledge about the file of `command`.
  SizeBefore of(TransferCommand command) {
    return switch (command) {
      case FtpCommand.Retr(CommandArgument path) -> at(path.text());
      case FtpCommand.Stor(CommandArgument path) -> at(path.text());
      case FtpCommand.Appe(CommandArgument path) -> at(path.text());
      case FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ -> new SizeBefore.Unknown();
    };
  }

  private SizeBefore at(String path) {
    return known.getOrDefault(path, new SizeBefore.Unknown());
  }

  /// `moved` bytes have been transferred, and that was all.
  void transferred(TransferPlan plan, ByteCount moved) {
    switch (plan.command()) {
      case FtpCommand.Retr(CommandArgument path) -> moved(plan, path, moved);
      case FtpCommand.Stor(CommandArgument path) -> moved(plan, path, moved);
      case FtpCommand.Appe(CommandArgument path) -> known.remove(path.text());
      case FtpCommand.List _, FtpCommand.Nlst _, FtpCommand.Mlsd _ -> {}
    }
  }

  private void moved(TransferPlan plan, CommandArgument path, ByteCount moved) {
    known.remove(path.text());
    if (plan.isBinary()) {
      keep(path.text(), new SizeBefore.Moved(moved));
    }
  }

  /// The transfer by `command` has failed: the knowledge about its file does not hold any more, if
  /// the server may have begun.
  void failed(TransferCommand command, Failure failure) {
    boolean remains =
        failure instanceof Failure.Unconfirmed || failure instanceof Failure.NoDataConnection;
    if (!remains && command instanceof FtpCommand.Stor(CommandArgument path)) {
      known.remove(path.text());
    }
  }

  /// The server has answered `command` by `result`.
  ///
  /// @param binary whether the server counts bytes as they are stored
  void exchanged(FtpCommand command, Either<Failure, Reply> result, boolean binary) {
    if (command instanceof FtpCommand.Verbatim(CommandArgument line)
        && line.text().toUpperCase(Locale.ROOT).startsWith(SIZE + " ")) {
      if (binary) {
        told(line.text().substring(SIZE.length() + 1), result);
      }
    } else if (command instanceof FtpCommand.Dele(CommandArgument path)) {
      known.remove(path.text());
      result.peek(_ -> keep(path.text(), new SizeBefore.Absent()));
    } else if (!isAboutNoFile(command)) {
      forget();
    }
  }

  private void told(String path, Either<Failure, Reply> result) {
    known.remove(path);
    result
        .fold(RemoteSizes::refused, reply -> FileSize.in(reply).map(SizeBefore.Told::new))
        .peek(size -> keep(path, size));
  }

  private static Option<SizeBefore> refused(Failure failure) {
    return failure instanceof Failure.Refused(_, Reply reply)
            && reply.code().value() == NO_SUCH_FILE
        ? Option.of(new SizeBefore.Absent())
        : Option.none();
  }

  private static boolean isAboutNoFile(FtpCommand command) {
    return command instanceof FtpCommand.Type
        || command instanceof FtpCommand.Pwd
        || command instanceof FtpCommand.Quit;
  }

  /// Nothing is known any more.
  void forget() {
    known.clear();
  }

  private void keep(String path, SizeBefore size) {
    if (known.size() >= MOST) {
      known.pollFirstEntry();
    }
    known.put(path, size);
  }
}
