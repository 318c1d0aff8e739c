package dev.hexftp.domain.shell;

import dev.hexftp.domain.failure.Failure.UserFault;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The arguments of a command as data, and its meaning as functions of the values that were read.
///
/// From the data come the questions for missing arguments, the usage line, the synopsis in the
/// manual, and the words that can be completed and checked. No function sees a word of the line, so
/// a command cannot take more than its data say.
///
/// @param parameters in the order of the command line
/// @param surplus the treatment of words that are left over
/// @param reader the meaning of the words
/// @param <T> their common meaning; for a command as a whole a [ShellCommand]
public record Signature<T>(
    List<Parameter<?>> parameters,
    Surplus surplus,
    BiFunction<Arguments, ParseContext, Either<UserFault, T>> reader) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  /// The treatment of words that are left over.
  public enum Surplus {
    /// They are ignored, as ftp.exe ignores them: old scripts rely on it.
    IGNORED,
    /// The usage line is shown.
    REFUSED
  }

  /// The words of each parameter, in the order of the signature; none for one that is missing.
  public record Arguments(List<List<String>> words) {
    public Arguments {
      words = List.copyOf(words);
    }
  }

  /// No arguments.
  static Signature<ShellCommand> takingNothing(ShellCommand command) {
    return new Signature<>(List.of(), Surplus.IGNORED, (_, _) -> Either.right(command));
  }

  /// One argument.
  static <A> Signature<A> taking(Parameter<A> parameter) {
    return new Signature<>(
        List.of(parameter),
        Surplus.IGNORED,
        (given, _) -> parameter.reader().apply(given.words().getFirst()));
  }

  /// One more argument. `join` makes one value of the earlier arguments and of this one.
  <B, R> Signature<R> and(Parameter<B> next, BiFunction<T, B, R> join) {
    return andChecked(next, (before, read) -> Either.right(join.apply(before, read)));
  }

  /// One more argument, which does not go together with every other one.
  <B, R> Signature<R> andChecked(Parameter<B> next, BiFunction<T, B, Either<UserFault, R>> join) {
    int index = parameters.size();
    List<Parameter<?>> all = new ArrayList<>(parameters);
    all.add(next);
    return new Signature<>(
        all,
        surplus,
        (given, context) ->
            reader
                .apply(given, context)
                .flatMap(
                    before ->
                        next.reader()
                            .apply(given.words().get(index))
                            .flatMap(read -> join.apply(before, read))));
  }

  /// The same arguments with another meaning.
  <R> Signature<R> means(Function<T, R> meaning) {
    return within((read, _) -> Either.right(meaning.apply(read)));
  }

  /// The same arguments with a meaning that depends on where the line is understood.
  <R> Signature<R> within(BiFunction<T, ParseContext, Either<UserFault, R>> meaning) {
    return new Signature<>(
        parameters,
        surplus,
        (given, context) ->
            reader.apply(given, context).flatMap(read -> meaning.apply(read, context)));
  }

  /// The same, but words that are left over are refused.
  Signature<T> exact() {
    return new Signature<>(parameters, Surplus.REFUSED, reader);
  }
}
