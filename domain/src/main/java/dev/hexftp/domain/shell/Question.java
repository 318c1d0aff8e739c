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

  /// Who is to log in at `host`. The answer is taken as it stands, spaces included.
  record LoginName(HostName host) implements Question {}

  /// Whether `command` is to do its work on the file `name`. The answer is a [Consent].
  record EachFile(CommandName command, String name) implements Question {}

  /// Whether listings may go to the local file `name`. The answer is a [Consent].
  record OutputFile(String name) implements Question {}

  /// Whether `command`, which was interrupted, is to go on with what is left. The answer is a
  /// [Consent].
  record GoOn(CommandName command) implements Question {}

  /// The password; not shown while it is typed.
  record Password() implements Question {}

  /// The account; not shown while it is typed.
  record Account() implements Question {}
}
