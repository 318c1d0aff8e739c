package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure.UserFault;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;

/// One argument of a command, as data: enough to read it, to ask for it, to name it in a manual,
/// and to complete or check it.
///
/// @param kind of thing that it names
/// @param label its name in a synopsis, such as `remote-file`
/// @param choices the words that it can be; empty if any word will do
/// @param extent how many words it takes
/// @param presence the rule for a missing argument
/// @param reader the meaning of its words; there are none if it is optional and missing
public record Parameter<T>(
    Kind kind,
    String label,
    List<String> choices,
    Extent extent,
    Presence presence,
    Function<List<String>, Either<UserFault, T>> reader) {
  public Parameter {
    choices = List.copyOf(choices);
  }

  /// The kind of thing that an argument names.
  public enum Kind {
    /// A server, by its name, its address or a URL.
    HOST,
    /// A port of a server.
    PORT,
    /// A user of a server.
    USER_NAME,
    /// A password or an account: never shown.
    SECRET,
    /// A file on the server.
    REMOTE_FILE,
    /// A directory on the server.
    REMOTE_DIRECTORY,
    /// Files or directories on the server, perhaps by a pattern.
    REMOTE_FILES,
    /// A file here.
    LOCAL_FILE,
    /// A directory here.
    LOCAL_DIRECTORY,
    /// Files here, perhaps by patterns.
    LOCAL_FILES,
    /// A file here, or `-` for the screen.
    OUTPUT,
    /// A representation type.
    TYPE,
    /// A command of ours.
    COMMAND,
    /// One of a few words.
    CHOICE,
    /// A command in the server's language; it may hold a secret.
    SERVER_LINE,
    /// A command in the language of the local system.
    LOCAL_LINE,
    /// Anything else.
    TEXT
  }

  /// How many words an argument takes.
  public enum Extent {
    /// One.
    WORD,
    /// One or more: all that the arguments after it leave over.
    WORDS,
    /// All that the arguments after it leave over, joined by single spaces.
    LINE
  }

  /// The rule for a missing argument.
  public sealed interface Presence {
    /// The user is asked `question`.
    record Asked(Question question) implements Presence {}

    /// It follows from the argument before it. If the user was asked for that one, the user is
    /// asked for this one too, by `question`.
    record Derived(Question question) implements Presence {}

    /// The present server is meant. If there is none, the user is asked `question`.
    record PresentServer(Question question) implements Presence {}

    /// Its reader has a meaning for that.
    record Optional() implements Presence {}

    /// The same. It does not count by its place but by its name, as in `name=value`, and may stand
    /// anywhere.
    record Named(String name) implements Presence {}
  }

  /// It cannot be missing: the user is asked `question`.
  Parameter<T> asked(Question question) {
    return with(new Presence.Asked(question), reader);
  }

  /// It cannot be missing: the user is asked for it by its label.
  Parameter<T> asked() {
    return asked(new Question.Named(label));
  }

  /// If it is missing it follows from the argument before it.
  Parameter<Option<T>> derived(Question question) {
    return with(new Presence.Derived(question), this::readIfAny);
  }

  /// If it is missing the present server is meant.
  Parameter<Option<T>> orPresentServer(Question question) {
    return with(new Presence.PresentServer(question), this::readIfAny);
  }

  /// It may be missing.
  Parameter<Option<T>> optional() {
    return with(new Presence.Optional(), this::readIfAny);
  }

  /// It may be missing, and means `usual` then.
  Parameter<T> orElse(T usual) {
    return with(new Presence.Optional(), words -> read(words, usual));
  }

  /// It is given as `name=value`, or means `usual`.
  Parameter<T> named(String name, T usual) {
    return with(new Presence.Named(name), words -> read(words, usual));
  }

  private Either<UserFault, T> read(List<String> words, T usual) {
    return words.isEmpty() ? Either.right(usual) : reader.apply(words);
  }

  private Either<UserFault, Option<T>> readIfAny(List<String> words) {
    return words.isEmpty() ? Either.right(Option.none()) : reader.apply(words).map(Option::of);
  }

  private <R> Parameter<R> with(
      Presence other, Function<List<String>, Either<UserFault, R>> otherReader) {
    return new Parameter<>(kind, label, choices, extent, other, otherReader);
  }
}
