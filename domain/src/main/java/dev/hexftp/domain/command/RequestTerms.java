package dev.hexftp.domain.command;

import dev.hexftp.domain.transfer.RepresentationType;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a request is written and treated: everything that its caller has to know.
///
/// @param verb as it is sent
/// @param arguments after the verb; an empty one is left out
/// @param kind whether it may be made twice, and how much of its reply is shown
/// @param type the representation type that the server must have for it, if that matters
public record RequestTerms(
    String verb, List<CommandArgument> arguments, Kind kind, Option<RepresentationType> type) {
  public RequestTerms {
    arguments = List.copyOf(arguments);
  }

  /// The effect of a request on the server.
  public enum Kind {
    /// It asks for something and changes nothing: it may be repeated, and the user wants its reply,
    /// so that is always shown.
    INQUIRY,
    /// It says how something is to be, so that it may be made again.
    SETTING,
    /// It changes something, and made again it fails or changes more.
    CHANGE
  }

  static RequestTerms inquiry(String verb, CommandArgument... arguments) {
    return of(Kind.INQUIRY, verb, arguments);
  }

  static RequestTerms setting(String verb, CommandArgument... arguments) {
    return of(Kind.SETTING, verb, arguments);
  }

  static RequestTerms change(String verb, CommandArgument... arguments) {
    return of(Kind.CHANGE, verb, arguments);
  }

  private static RequestTerms of(Kind kind, String verb, CommandArgument... arguments) {
    return new RequestTerms(verb, Arrays.asList(arguments), kind, Option.none());
  }

  /// The same for a server whose representation type is `needed`.
  RequestTerms in(RepresentationType needed) {
    return new RequestTerms(verb, arguments, kind, Option.of(needed));
  }

  /// The request as a line, without its end.
  String line() {
    return Stream.concat(Stream.of(verb), arguments.stream().map(CommandArgument::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
