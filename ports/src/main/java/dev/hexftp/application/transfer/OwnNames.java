package dev.hexftp.application.transfer;

import dev.hexftp.application.runner.Announcer;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.NameRules;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.shell.Output;
import dev.hexftp.domain.shell.ShellCommand;
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

  /// `command` with a name that the local system keeps. A change is announced.
  Either<Failure, ShellCommand.Get> settle(ShellCommand.Get command) {
    return command.place() instanceof Output.File(LocalTarget.Derived(LocalName name))
        ? settle(command, name)
        : Either.right(command);
  }

  private Either<Failure, ShellCommand.Get> settle(ShellCommand.Get command, LocalName name) {
    return switch (announcer.settings().dialect().localNames()) {
      case OF_THIS_SYSTEM -> keptBy(files.nameRules(), command, name);
      case OF_WINDOWS -> keptBy(NameRules.WINDOWS, command, name);
      case CHANGED -> Either.right(changed(command, name, files.nameRules().escaped(name)));
    };
  }

  private static Either<Failure, ShellCommand.Get> keptBy(
      NameRules rules, ShellCommand.Get command, LocalName name) {
    return rules.keep(name)
        ? Either.right(command)
        : Either.left(new Failure.UnsafeLocalName(command.remote().text()));
  }

  private ShellCommand.Get changed(ShellCommand.Get command, LocalName name, LocalName kept) {
    if (name.equals(kept)) {
      return command;
    }
    announcer.announce(new Notice.NameChanged(command.remote(), kept));
    return new ShellCommand.Get(
        command.remote(), new Output.File(new LocalTarget.Derived(kept)));
  }
}
