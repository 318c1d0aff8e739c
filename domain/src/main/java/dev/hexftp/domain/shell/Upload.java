package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.shell.Question.Argument;
import io.vavr.control.Either;
import io.vavr.control.Option;

/// A local file and the remote name that it is sent to.
record Upload(String local, CommandArgument remote) {
  /// A local file, and perhaps a remote name.
  static Signature<Upload> signature() {
    return Signature.taking(Parameters.localFile().asked(Argument.LOCAL_FILE))
        .exact()
        .andChecked(Parameters.remoteFile().derived(Argument.REMOTE_FILE), Upload::of);
  }

  /// The upload of the file at `local` to `remote`, or if that is not given to the last part of its
  /// path.
  static Either<UserFault, Upload> of(String local, Option<CommandArgument> remote) {
    String name = LocalName.lastPart(local);
    return remote
        .orElse(() -> CommandArgument.of(name))
        .<UserFault>toEither(new Failure.UnsendableText(name))
        .map(argument -> new Upload(local, argument));
  }
}
