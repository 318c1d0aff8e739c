package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.diagnosis.ReportFormat;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.failure.Failure.UserFault;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.session.TypeName;
import dev.hexftp.domain.shell.Parameter.Extent;
import dev.hexftp.domain.shell.Parameter.Kind;
import dev.hexftp.domain.shell.Parameter.Presence;
import dev.hexftp.domain.tls.ProtectionLevel;
import dev.hexftp.domain.tls.TlsMode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The arguments that commands take, each with how it is read: which text the server will hear,
/// which stays here, and which is never shown.
final class Parameters {
  static final String STARS = "****";

  private Parameters() {}

  /// A text that stays here.
  static Parameter<String> local(Kind kind, String label) {
    return word(kind, label, Either::right);
  }

  /// A server, by its name, its address or a URL.
  static Parameter<String> host() {
    return local(Kind.HOST, "host");
  }

  /// Whether it is one is found out together with the host: a URL has its own.
  static Parameter<Option<String>> port() {
    return local(Kind.PORT, "port").optional();
  }

  /// A text for the server.
  static Parameter<CommandArgument> remote(Kind kind, String label) {
    return word(kind, label, Parameters::sendable);
  }

  /// A text for the server that is not a name of anything.
  static Parameter<CommandArgument> text(String label) {
    return remote(Kind.TEXT, label);
  }

  static Parameter<CommandArgument> remoteFile() {
    return remote(Kind.REMOTE_FILE, "remote-file");
  }

  static Parameter<CommandArgument> remoteDirectory() {
    return remote(Kind.REMOTE_DIRECTORY, "remote-directory");
  }

  /// The subject of a listing, patterns and the server's own options included.
  static Parameter<CommandArgument> listed() {
    return remote(Kind.REMOTE_FILES, "remote-directory").orElse(CommandArgument.NONE);
  }

  static Parameter<String> localFile() {
    return local(Kind.LOCAL_FILE, "local-file");
  }

  /// Where received data go; `-` is the screen.
  static Parameter<Output> output() {
    return word(
        Kind.OUTPUT,
        "local-file",
        text ->
            Either.right(
                text.equals("-")
                    ? new Output.Screen()
                    : new Output.File(new LocalTarget.Typed(text))));
  }

  /// The same; the default is the screen.
  static Parameter<Output> screenOrFile() {
    return output().orElse(new Output.Screen());
  }

  static Parameter<List<CommandArgument>> remoteFiles() {
    return words(Kind.REMOTE_FILES, "remote-files", Parameters::sendable);
  }

  /// Directories to list. `-` in the place of one is the current one.
  static Parameter<List<CommandArgument>> remoteDirectories() {
    return words(Kind.REMOTE_FILES, "remote-files", text -> sendable(text.equals("-") ? "" : text));
  }

  /// Any number of texts that stay here.
  static Parameter<List<String>> locals(Kind kind, String label) {
    return words(kind, label, Either::right);
  }

  /// A password or an account.
  static Parameter<Option<Secret>> secret(String label) {
    return word(
            Kind.SECRET,
            label,
            text -> Secret.of(text).<UserFault>toEither(new Failure.UnsendableText(STARS)))
        .optional();
  }

  /// A line for the server. It may hold a password, so it is not shown when it cannot be sent.
  static Parameter<CommandArgument> serverLine() {
    return line(
        Kind.SERVER_LINE,
        "line",
        text -> CommandArgument.of(text).<UserFault>toEither(new Failure.UnsendableText(STARS)));
  }

  /// The topic of a question to the server.
  static Parameter<CommandArgument> topic() {
    return line(Kind.TEXT, "topic", Parameters::sendable).orElse(CommandArgument.NONE);
  }

  /// The rest of the line, which stays here.
  static Parameter<String> localLine(String label) {
    return line(Kind.LOCAL_LINE, label, Either::right);
  }

  static Parameter<TypeName> type() {
    List<String> words = Arrays.stream(TypeName.values()).map(TypeName::word).toList();
    return parameter(
        Kind.TYPE,
        "type",
        words,
        Extent.WORD,
        given ->
            TypeName.of(given.getFirst())
                .<UserFault>toEither(new Failure.UnknownType(given.getFirst())));
  }

  /// Whether data connections are passive.
  static Parameter<Option<Boolean>> passive(String command) {
    return Parameters.<Boolean>choice(
            command, "state", List.of(Map.entry("on", true), Map.entry("off", false)))
        .optional();
  }

  /// How connections are protected; without a word this is shown.
  static Parameter<ShellCommand> protection(String command) {
    return Parameters.<ShellCommand>choice(
            command,
            "protection",
            List.of(
                Map.entry("off", new ShellCommand.ChooseTls(TlsMode.OFF)),
                Map.entry("explicit", new ShellCommand.ChooseTls(TlsMode.EXPLICIT)),
                Map.entry("implicit", new ShellCommand.ChooseTls(TlsMode.IMPLICIT)),
                Map.entry("clear", new ShellCommand.ProtectData(ProtectionLevel.CLEAR)),
                Map.entry("private", new ShellCommand.ProtectData(ProtectionLevel.PRIVATE))))
        .orElse(new ShellCommand.ShowProtection());
  }

  /// The readers of a report.
  static Parameter<ReportFormat> reportFormat(String command) {
    return Parameters.<ReportFormat>choice(
            command,
            "format",
            List.of(Map.entry("text", ReportFormat.TEXT), Map.entry("json", ReportFormat.JSON)))
        .named("--format", ReportFormat.TEXT);
  }

  /// One of the words of `meanings`, in any letter case, for the command called `command`.
  private static <T> Parameter<T> choice(
      String command, String label, List<Map.Entry<String, ? extends T>> meanings) {
    return parameter(
        Kind.CHOICE,
        label,
        meanings.stream().<String>map(Map.Entry::getKey).toList(),
        Extent.WORD,
        given ->
            Option.ofOptional(
                    meanings.stream()
                        .filter(meaning -> meaning.getKey().equalsIgnoreCase(given.getFirst()))
                        .findFirst())
                .<T>map(Map.Entry::getValue)
                .toEither(new Failure.WrongUsage(command)));
  }

  private static <T> Parameter<T> word(
      Kind kind, String label, Function<String, Either<UserFault, T>> meaning) {
    return parameter(kind, label, List.of(), Extent.WORD, given -> meaning.apply(given.getFirst()));
  }

  private static <T> Parameter<List<T>> words(
      Kind kind, String label, Function<String, Either<UserFault, T>> meaning) {
    return parameter(kind, label, List.of(), Extent.WORDS, given -> each(given, meaning));
  }

  private static <T> Parameter<T> line(
      Kind kind, String label, Function<String, Either<UserFault, T>> meaning) {
    return parameter(
        kind, label, List.of(), Extent.LINE, given -> meaning.apply(String.join(" ", given)));
  }

  private static <T> Parameter<T> parameter(
      Kind kind,
      String label,
      List<String> choices,
      Extent extent,
      Function<List<String>, Either<UserFault, T>> reader) {
    return new Parameter<>(kind, label, choices, extent, new Presence.Optional(), reader);
  }

  private static <T> Either<UserFault, List<T>> each(
      List<String> texts, Function<String, Either<UserFault, T>> meaning) {
    List<T> all = new ArrayList<>();
    Either<UserFault, List<T>> read = Either.right(all);
    for (String text : texts) {
      read = read.flatMap(_ -> meaning.apply(text)).map(next -> and(all, next));
    }
    return read;
  }

  private static <T> List<T> and(List<T> all, T next) {
    all.add(next);
    return all;
  }

  private static Either<UserFault, CommandArgument> sendable(String text) {
    return CommandArgument.of(text).toEither(new Failure.UnsendableText(text));
  }
}
