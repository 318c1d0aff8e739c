package dev.hexftp.domain.shell;

import dev.hexftp.domain.endpoint.HostName;

/// Something the user is asked. The words are in `domain.transcript`.
public sealed interface Question {
  /// An argument that a command lacks.
  enum Argument implements Question {
    HOST,
    USER_NAME,
    REMOTE_FILE,
    REMOTE_FILES,
    LOCAL_FILE,
    LOCAL_FILES,
    REMOTE_DIRECTORY,
    NEW_DIRECTORY,
    FROM_NAME,
    TO_NAME,
    COMMAND_LINE
  }

  /// An argument that a command of ours lacks, by its label in the signature.
  record Named(String label) implements Question {}

  /// The name of the user at `host`. The answer is taken as it stands, spaces included.
  record LoginName(HostName host) implements Question {}

  /// Whether something may be done. The answer is a [Consent].
  sealed interface Permission extends Question {
    /// Whether Enter alone means yes, as in ftp.exe. It does not where yes destroys something.
    default boolean isUsuallyMeant() {
      return switch (this) {
        case EachFile(var command, _) -> command != CommandName.MDELETE;
        case OutputFile _, GoOn _ -> true;
      };
    }

    /// Its subject, in the words of a command line.
    default String subject() {
      return switch (this) {
        case EachFile(var command, var name) -> command.word() + " " + name;
        case OutputFile(var name) -> "output to " + name;
        case GoOn(var command) -> command.word();
      };
    }
  }

  /// Whether `command` is to do its work on the file `name`.
  record EachFile(CommandName command, String name) implements Permission {}

  /// Whether listings may go to the local file `name`.
  record OutputFile(String name) implements Permission {}

  /// Whether `command`, which was interrupted, is to continue with the rest.
  record GoOn(CommandName command) implements Permission {}

  /// The password; not shown while it is typed.
  record Password() implements Question {}

  /// The account; not shown while it is typed.
  record Account() implements Question {}
}
