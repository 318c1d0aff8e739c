package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.command.CommandArgument;
import io.vavr.control.Option;
import java.util.List;

/// The user that is to log in.
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

    /// The output of a command (`--password-command`).
    record FromCommand(String line) implements PasswordOption {
      /// The command may hold a secret.
      @Override
      public String toString() {
        return "FromCommand[****]";
      }
    }
  }

  static List<CliOption> table() {
    CliOption.Kind text = new CliOption.Kind.Text();
    CliOption.Kind untold = new CliOption.Kind.Untold();
    return List.of(
        CliOption.of(
                USER,
                "=NAME",
                new CliOption.Kind.Parsed(LoginOptions::nameable, "is not a user name"),
                "Log in as NAME.")
            .andMore("It holds for every connection.")
            .remarking("asked")
            .because("or `ftp://NAME@HOST`"),
        CliOption.of(
                NETRC,
                "[=FILE]",
                untold,
                "Take logins from FILE, or else from $NETRC or ~/.netrc. Nobody else may be able to"
                    + " read it.")
            .andMore(
                "It knows `machine`, `default`, `login`, `password` and `account`; macros are not"
                    + " carried out.")
            .remarking("not read")
            .because(
                "`machine`, `default`, `login`, `password`, `account`; a file that others can read"
                    + " is refused"),
        CliOption.of(
                FILE,
                "=FILE",
                text,
                "The password is the first line of FILE, which nobody else may be able to read.")
            .because("the first line; a file that others can read is refused"),
        CliOption.of(VARIABLE, "=NAME", text, "The password is in the environment variable NAME.")
            .because("for containers"),
        CliOption.alone("The password is the first line of standard input.", STANDARD_INPUT)
            .andMore("Commands may follow it.")
            .because("the first line of standard input, before any command"),
        CliOption.of(
                COMMAND, "=COMMAND", untold, "The password is the first line that COMMAND prints.")
            .andMore("It must end with status 0.")
            .because("the first line of what a password manager prints"));
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
        "give one source of a password only");
  }
}
