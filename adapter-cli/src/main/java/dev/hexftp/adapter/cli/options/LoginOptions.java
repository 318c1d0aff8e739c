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
      new LoginOptions(Option.none(), Option.none(), new PasswordOption.Nowhere());

  /// Where a password comes from.
  public sealed interface PasswordOption {
    /// Nothing was said.
    record Nowhere() implements PasswordOption {}

    /// A file, as it was typed (`--password-file`).
    record File(String path) implements PasswordOption {}

    /// A variable of the environment (`--password-env`).
    record Variable(String name) implements PasswordOption {}

    /// The first line of standard input (`--password-stdin`).
    record StandardInput() implements PasswordOption {}

    /// What a command prints (`--password-command`).
    record Command(String line) implements PasswordOption {
      /// The command may hold a secret.
      @Override
      public String toString() {
        return "Command[****]";
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

  static LoginOptions of(Given given) {
    return new LoginOptions(given.value(USER), given.value(NETRC), password(given));
  }

  private static PasswordOption password(Given given) {
    return given
        .<String>value(FILE)
        .<PasswordOption>map(PasswordOption.File::new)
        .orElse(() -> given.<String>value(VARIABLE).map(PasswordOption.Variable::new))
        .orElse(() -> given.<String>value(COMMAND).map(PasswordOption.Command::new))
        .getOrElse(
            () ->
                given.has(STANDARD_INPUT)
                    ? new PasswordOption.StandardInput()
                    : new PasswordOption.Nowhere());
  }

  static Option<String> contradiction(Given given) {
    return Option.when(
        given.count(FILE, VARIABLE, STANDARD_INPUT, COMMAND) > 1,
        "a password can come from one place only");
  }
}
