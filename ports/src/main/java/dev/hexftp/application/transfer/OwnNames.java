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
import java.util.function.Function;

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
    return switch (command.place()) {
      case Output.File(LocalTarget.Derived(LocalName name)) ->
          settle(command, name, LocalTarget.Derived::new);
      case Output.File(LocalTarget.Same(LocalName name)) ->
          settle(command, name, LocalTarget.Same::new);
      case Output.File(LocalTarget.Typed _), Output.Screen() -> Either.right(command);
    };
  }

  private Either<Failure, ShellCommand.Get> settle(
      ShellCommand.Get command, LocalName name, Function<LocalName, LocalTarget> target) {
    return switch (announcer.settings().dialect().localNames()) {
      case OF_THIS_SYSTEM -> keptBy(files.nameRules(), command, name);
      case OF_WINDOWS -> keptBy(NameRules.WINDOWS, command, name);
      case CHANGED -> Either.right(changed(command, name, target));
    };
  }

  private static Either<Failure, ShellCommand.Get> keptBy(
      NameRules rules, ShellCommand.Get command, LocalName name) {
    return rules.keep(name)
        ? Either.right(command)
        : Either.left(new Failure.UnsafeLocalName(command.remote().text()));
  }

  private ShellCommand.Get changed(
      ShellCommand.Get command, LocalName name, Function<LocalName, LocalTarget> target) {
    LocalName kept = files.nameRules().escaped(name);
    if (name.equals(kept)) {
      return command;
    }
    announcer.announce(new Notice.NameChanged(command.remote(), kept));
    return new ShellCommand.Get(command.remote(), new Output.File(target.apply(kept)));
  }
}
