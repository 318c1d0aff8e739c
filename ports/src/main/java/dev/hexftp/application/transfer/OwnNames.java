package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.command.FtpCommand.TransferCommand;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalDirectory;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.ports.out.local.LocalFiles;
import io.vavr.control.Either;

/// Decides under which name a remote file is kept that is to be called here as it is there.
final class OwnNames {
  private final LocalFiles files;
  private final Announcer announcer;

  OwnNames(LocalFiles files, Announcer announcer) {
    this.files = files;
    this.announcer = announcer;
  }

  /// `place` with a name that the local system keeps, for the file of `command`. A change is
  /// announced.
  Either<Failure, Output> settle(TransferCommand command, Output place, LocalDirectory directory) {
    return switch (place) {
      case Output.File(LocalTarget.Derived(LocalName name)) ->
          settle(command, name).map(LocalTarget.Derived::new).map(Output.File::new);
      case Output.File(LocalTarget.Same(LocalName name)) ->
          settle(command, name).map(LocalTarget.Same::new).map(Output.File::new);
      case Output.File(LocalTarget.Typed(var path)) ->
          Either.right(into(command, place, path, directory));
      case Output.Screen() -> Either.right(place);
    };
  }

  /// A file that is to go to a directory goes into it under its own name, as with cp. The user has
  /// typed both, so that nothing of it was chosen by the server.
  private Output into(
      TransferCommand command, Output place, String path, LocalDirectory directory) {
    return switch (announcer.settings().dialect().vocabulary()) {
      case FTP_EXE -> place;
      case EXTENDED ->
          files
              .directory(directory, path)
              .fold(
                  _ -> place,
                  _ ->
                      LocalName.lastOf(command.path().text())
                          .<Output>map(
                              name ->
                                  new Output.File(new LocalTarget.Typed(path + "/" + name.text())))
                          .getOrElse(place));
    };
  }

  private Either<Failure, LocalName> settle(TransferCommand command, LocalName name) {
    return switch (announcer.settings().dialect().localNames()) {
      case OF_THIS_SYSTEM -> keptBy(files.nameRules(), command, name);
      case OF_WINDOWS -> keptBy(NameRules.WINDOWS, command, name);
      case CHANGED -> Either.right(changed(command, name));
    };
  }

  private static Either<Failure, LocalName> keptBy(
      NameRules rules, TransferCommand command, LocalName name) {
    return rules.keep(name)
        ? Either.right(name)
        : Either.left(new Failure.UnsafeLocalName(command.path().text()));
  }

  private LocalName changed(TransferCommand command, LocalName name) {
    LocalName kept = files.nameRules().escaped(name);
    if (!name.equals(kept)) {
      announcer.announce(new Notice.NameChanged(command.path(), kept));
    }
    return kept;
  }
}
