package dev.hexftp.adapter.cli.options;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// One entry of the command line, as data: its forms, its meaning, and the words about it. The
/// parser, `--help`, the manual page and the tables in the documents are made of it.
///
/// @param forms to type; several if one text is about all
/// @param text its effect, for `--help`: sentences, in which `{}` stands for `usual`. A line end in
///   it stays one
/// @param more additions of the manual; may be empty
/// @param usual its default; may be empty
/// @param remark additions of the documents about that; may be empty
/// @param reason why it is so, for the documents; may be empty
public record CliOption(
    List<Form> forms, String text, String more, String usual, String remark, String reason) {
  public CliOption {
    forms = List.copyOf(forms);
  }

  /// Something to type.
  ///
  /// @param names of it, with their dashes
  /// @param value the placeholder of its value, with the character before it: `=FILE`, `:N`; may be
  ///   empty
  /// @param kind of its value
  public record Form(List<String> names, String value, Kind kind) {
    public Form {
      names = List.copyOf(names);
    }

    /// As `--help` shows it.
    public String label() {
      return String.join(", ", names) + value;
    }
  }

  /// The values that an option can have. The parser complains about all others.
  public sealed interface Kind {
    /// There is none.
    record Nothing() implements Kind {}

    /// A text that is not empty.
    record Text() implements Kind {}

    /// A text that may be secret, so no message quotes it.
    record Untold() implements Kind {}

    /// A number from 1.
    record Positive() implements Kind {}

    /// A number from 0 to `highest`.
    record UpTo(int highest) implements Kind {}

    /// A time in seconds, from 1.
    record Seconds() implements Kind {}

    /// One of a few words, each with its meaning.
    record Choice(List<Map.Entry<String, ?>> meanings) implements Kind {
      public Choice {
        meanings = List.copyOf(meanings);
      }

      /// The words, in the order in which they are shown.
      public List<String> words() {
        return meanings.stream().<String>map(Map.Entry::getKey).toList();
      }
    }

    /// A value that `meaning` understands; `complaint` is the message about all others.
    record Parsed(Function<String, ? extends Option<?>> meaning, String complaint)
        implements Kind {}

    /// The same; it may be given several times, each of which counts.
    record Repeated(Function<String, ? extends Option<?>> meaning, String complaint)
        implements Kind {}
  }

  /// An option without a value.
  static CliOption alone(String text, String... names) {
    return of(new Form(List.of(names), "", new Kind.Nothing()), text);
  }

  /// An option with a value, which `value` stands for.
  static CliOption of(String name, String value, Kind kind, String text) {
    return of(new Form(List.of(name), value, kind), text);
  }

  /// An option with one of the words of `meanings`.
  static CliOption choice(String name, List<Map.Entry<String, ?>> meanings, String text) {
    Kind.Choice kind = new Kind.Choice(meanings);
    return of(name, "=" + String.join("|", kind.words()), kind, text);
  }

  private static CliOption of(Form form, String text) {
    return new CliOption(List.of(form), text, "", "", "", "");
  }

  /// The same text is about `other` too.
  CliOption with(CliOption other) {
    List<Form> both = Stream.concat(forms.stream(), other.forms.stream()).toList();
    return new CliOption(both, text, more, usual, remark, reason);
  }

  /// The manual says this besides.
  CliOption andMore(String sentences) {
    return new CliOption(forms, text, sentences, usual, remark, reason);
  }

  /// This holds if it is not given.
  CliOption usually(String value) {
    return new CliOption(forms, text, more, value, remark, reason);
  }

  /// Adds `words` about the default to the documents.
  CliOption remarking(String words) {
    return new CliOption(forms, text, more, usual, words, reason);
  }

  /// It is so for this reason.
  CliOption because(String words) {
    return new CliOption(forms, text, more, usual, remark, words);
  }

  /// Its effect, with the default in its place.
  public String told() {
    return text.replace("{}", usual);
  }
}
