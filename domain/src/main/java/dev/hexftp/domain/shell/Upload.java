package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LocalName;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// A local file and the remote name that it is sent to.
record Upload(String local, CommandArgument remote) {
  /// The file at `local`, to be sent to `remote`, or if that is not given to the last part of its
  /// own path.
  static Either<UserFault, Upload> of(String local, Option<CommandArgument> remote) {
    String name = LocalName.lastPart(local);
    return remote
        .orElse(() -> CommandArgument.of(name))
        .<UserFault>toEither(new Failure.UnsendableText(name))
        .map(argument -> new Upload(local, argument));
  }
}
