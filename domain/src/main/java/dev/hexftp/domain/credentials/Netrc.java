package dev.hexftp.domain.credentials;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.endpoint.HostName;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The logins of a `.netrc` file, which programs of all kinds share: `machine HOST login USER
/// password PASSWORD account ACCOUNT`, and `default` for every other host.
///
/// Words are parted by blanks and line ends. A word in double quotes may hold blanks, and `\` in it
/// takes the next character as it is. Where a keyword may stand, `#` begins a comment up to the end
/// of the line. Macros (`macdef`) are skipped up to the blank line that ends them.
///
/// @param entries in the order in which they stand
public record Netrc(List<Entry> entries) {
  public Netrc {
    entries = List.copyOf(entries);
  }

  /// The facts about one host, or about every other.
  ///
  /// @param machine the host; none is every other
  /// @param hasMacros whether there are macros, which this client never runs
  public record Entry(
      Option<HostName> machine,
      Option<CommandArgument> login,
      Option<Secret> password,
      Option<Secret> account,
      boolean hasMacros) {
    private static Entry of(Option<HostName> machine) {
      return new Entry(machine, Option.none(), Option.none(), Option.none(), false);
    }

    private Entry with(String keyword, String value) {
      return switch (keyword) {
        case "login" -> new Entry(machine, CommandArgument.of(value), password, account, hasMacros);
        case "password" -> new Entry(machine, login, Secret.of(value), account, hasMacros);
        default -> new Entry(machine, login, password, Secret.of(value), hasMacros);
      };
    }

    private Entry withMacros() {
      return new Entry(machine, login, password, account, true);
    }

    private boolean isOf(HostName host) {
      return machine.exists(name -> name.text().equalsIgnoreCase(host.text()));
    }

    private Option<Credentials> credentials() {
      return login.map(this::as);
    }

    private Credentials as(CommandArgument user) {
      return new Credentials(user, password, account);
    }
  }

  /// One thing that may stand in the file, and the blanks before it.
  private static final Pattern CLAUSE =
      Pattern.compile(
          """
          \\s*+ (?:
              (?<comment> \\# [^\\n]*+ )
            | (?<macros> macdef \\s (?s:.)*? (?: \\n [\\ \\t]* \\r? (?=\\n|\\z) | \\z ) )
            | (?<others> default (?=\\s|\\z) )
            | (?<keyword> machine | login | password | account ) \\s++
              (?: " (?<quoted> [^"\\\\\\n]*+ (?: \\\\. [^"\\\\\\n]*+ )*+ ) " | (?<plain> [^\\s"] \\S*+ ) )
              (?=\\s|\\z)
          )\
          """,
          Pattern.COMMENTS);

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /// The logins that `text` writes.
  public static Either<CredentialFault, Netrc> parse(String text) {
    List<Entry> entries = new ArrayList<>();
    Matcher clause = CLAUSE.matcher(text);
    int end = 0;
    while (clause.lookingAt()) {
      if (!take(clause, entries)) {
        return Either.left(malformed(text, end));
      }
      end = clause.end();
      clause.region(end, text.length());
    }
    return text.substring(end).isBlank()
        ? Either.right(new Netrc(entries))
        : Either.left(malformed(text, end));
  }

  /// Adds the facts of `clause` to `entries`. False if they belong to no host.
  private static boolean take(Matcher clause, List<Entry> entries) {
    String keyword = Option.of(clause.group("keyword")).getOrElse("");
    if (clause.group("others") != null) {
      entries.add(Entry.of(Option.none()));
    } else if (keyword.equals("machine")) {
      entries.add(Entry.of(Option.of(new HostName(value(clause)))));
    } else if (!keyword.isEmpty()) {
      return changeLast(entries, last -> last.with(keyword, value(clause)));
    } else if (clause.group("macros") != null) {
      // Before the first host they are for none.
      return entries.isEmpty() || changeLast(entries, Entry::withMacros);
    }
    return true;
  }

  private static boolean changeLast(List<Entry> entries, UnaryOperator<Entry> change) {
    if (!entries.isEmpty()) {
      entries.add(change.apply(entries.removeLast()));
    }
    return !entries.isEmpty();
  }

  private static String value(Matcher clause) {
    return Option.of(clause.group("quoted"))
        .map(quoted -> ESCAPE.matcher(quoted).replaceAll("$1"))
        .getOrElse(() -> String.valueOf(clause.group("plain")));
  }

  private static CredentialFault malformed(String text, int end) {
    int start = end;
    while (Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    long lineEnds = text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new CredentialFault.Malformed(Math.toIntExact(1 + lineEnds));
  }

  /// The user that logs in at `host` by default.
  public Option<Credentials> login(HostName host) {
    return Option.ofOptional(
        entries(host).stream().flatMap(entry -> entry.credentials().toJavaStream()).findFirst());
  }

  /// The secrets of `user` at `host`. An entry without a user is for each.
  public Credentials secrets(HostName host, CommandArgument user) {
    return entries(host).stream()
        .filter(entry -> entry.login().forAll(user::equals))
        .findFirst()
        .map(entry -> entry.as(user))
        .orElseGet(() -> Credentials.of(user));
  }

  /// Whether there are macros for `host`, which other programs would run.
  public boolean hasMacros(HostName host) {
    return entries(host).stream().anyMatch(Entry::hasMacros);
  }

  /// The entries of `host`; those of every other one only if it has none.
  private List<Entry> entries(HostName host) {
    List<Entry> own = entries.stream().filter(entry -> entry.isOf(host)).toList();
    return own.isEmpty()
        ? entries.stream().filter(entry -> entry.machine().isEmpty()).toList()
        : own;
  }
}
