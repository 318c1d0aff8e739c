package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.command.CommandArgument;
import io.vavr.control.Option;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/// Who is to log in.
///
/// @param user `--user`
/// @param netrc `--netrc`, with the file as it was typed, or empty for the usual one
/// @param password where the password comes from
public record LoginOptions(
    Option<CommandArgument> user, Option<String> netrc, PasswordOption password) {
  private static final String USER = "--user";

  /// The only option whose value may be missing. It gets an empty one before picocli sees it, which
  /// would take the next word for it.
  static final String NETRC = "--netrc";

  private static final String FILE = "--password-file";
  private static final String VARIABLE = "--password-env";
  private static final String STANDARD_INPUT = "--password-stdin";
  private static final String COMMAND = "--password-command";

  /// Nothing was said.
  public static final LoginOptions NONE =
      new LoginOptions(Option.none(), Option.none(), new PasswordOption.Unstated());

  /// Where a password comes from.
  public sealed interface PasswordOption {
    /// Nothing was said.
    record Unstated() implements PasswordOption {}

    /// A file, as it was typed (`--password-file`).
    record FromFile(String path) implements PasswordOption {}

    /// A variable of the environment (`--password-env`).
    record FromVariable(String name) implements PasswordOption {}

    /// The first line of standard input (`--password-stdin`).
    record FromStandardInput() implements PasswordOption {}

    /// What a command prints (`--password-command`).
    record FromCommand(String line) implements PasswordOption {
      /// The command may hold a secret.
      @Override
      public String toString() {
        return "FromCommand[****]";
      }
    }
  }

  static List<OptionSpec> declared() {
    return List.of(
        Spec.value(USER, LoginOptions::nameable, "can be no user name"),
        Spec.untold(NETRC),
        Spec.text(FILE),
        Spec.text(VARIABLE),
        Spec.alone(STANDARD_INPUT),
        Spec.untold(COMMAND));
  }

  private static Option<CommandArgument> nameable(String text) {
    return CommandArgument.of(text).filter(name -> !name.isEmpty());
  }

  static LoginOptions of(ParsedArguments parsed) {
    return new LoginOptions(parsed.value(USER), parsed.value(NETRC), password(parsed));
  }

  private static PasswordOption password(ParsedArguments parsed) {
    return parsed
        .<String>value(FILE)
        .<PasswordOption>map(PasswordOption.FromFile::new)
        .orElse(() -> parsed.<String>value(VARIABLE).map(PasswordOption.FromVariable::new))
        .orElse(() -> parsed.<String>value(COMMAND).map(PasswordOption.FromCommand::new))
        .getOrElse(
            () ->
                parsed.has(STANDARD_INPUT)
                    ? new PasswordOption.FromStandardInput()
                    : new PasswordOption.Unstated());
  }

  static Option<String> contradiction(ParsedArguments parsed) {
    return Option.when(
        parsed.count(FILE, VARIABLE, STANDARD_INPUT, COMMAND) > 1,
        "a password can come from one place only");
  }
}
