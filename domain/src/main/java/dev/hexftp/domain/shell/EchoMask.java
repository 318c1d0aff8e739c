package dev.hexftp.domain.shell;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.Parameter.Kind;
import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts stars in the place of passwords when the lines of a script are echoed, because echoes end
/// up in logs. ftp.exe shows them; this is a deliberate difference.
///
/// Commands that carry a password in their arguments are known. There is one more way for it to be
/// seen: a script gives user name and password on separate lines, and when the server cannot be
/// reached no login asks for them, so they are taken for commands. A mask therefore remembers
/// whether such lines may follow, and hides all that is no command among them.
///
/// @param answersMayFollow whether the last command was one that logs in
/// @param vocabulary which words are commands
public record EchoMask(boolean answersMayFollow, Vocabulary vocabulary) {
  /// The mask for the first line of a script.
  public static final EchoMask INITIAL = new EchoMask(false, Vocabulary.EXTENDED);

  /// The mask for the first line after a login, or after the attempt.
  public static final EchoMask AFTER_LOGIN = new EchoMask(true, Vocabulary.EXTENDED);

  private static final String STARS = "****";

  private static final Pattern PREFIX = Pattern.compile("^\\s*[-#;][-#;\\s]*");

  /// Commands to the server, written by people who take them for commands to the client.
  private static final Set<String> WORDS_BEFORE_SECRETS =
      Set.of("account", "acct", "pass", "password");

  /// The text between `scheme://name:` and the last `@`. Greedy on purpose: an unescaped slash, `@`
  /// or blank does not end the password. A port is none.
  private static final Pattern URL_PASSWORD =
      Pattern.compile("(://[^\\s/:]*:)(?!\\d*(?:/|\\s|$)).*@");

  /// The same with the commands of `other`: a command in one dialect may be a password in another.
  public EchoMask in(Vocabulary other) {
    return new EchoMask(answersMayFollow, other);
  }

  /// `line` as it may be shown; as it stands if there is nothing to hide.
  public String echo(String line) {
    List<String> words = Tokenizer.of(line);
    if (words.isEmpty() || isLocalCommand(line)) {
      return line;
    }
    String word = words.getFirst();
    if (words.size() > 1 && WORDS_BEFORE_SECRETS.contains(word.toLowerCase(Locale.ROOT))) {
      return word + " " + STARS;
    }
    return CommandLookup.find(word, vocabulary)
        .fold(
            _ -> answersMayFollow ? STARS : behindPrefix(line), name -> echoOf(name, words, line));
  }

  /// A script of ours may have a prefix before a command. ftp.exe does not know it, so the whole is
  /// a word that means nothing, but the password after it is one all the same.
  private String behindPrefix(String line) {
    String command = PREFIX.matcher(line).replaceFirst("");
    String prefix = line.substring(0, line.length() - command.length());
    return prefix.isEmpty()
        ? withoutUrlPassword(line)
        : prefix + INITIAL.in(vocabulary).echo(command);
  }

  /// `answer` to `question` as it may be shown. It may bring more arguments than were asked for, or
  /// be a line that was written for another place.
  public String echo(Question question, String answer) {
    return switch (question) {
      case Question.Argument.USER_NAME -> argument("user ", answer);
      case Question.Argument.COMMAND_LINE -> argument("quote ", answer);
      case Question.Argument.HOST -> argument("open ", answer);
      case Question.Password(), Question.Account() -> STARS;
      case Question.Argument _, Question.Named _, Question.LoginName _, Question.Permission _ ->
          echo(answer);
    };
  }

  private String argument(String command, String answer) {
    return echo(command + answer).substring(command.length());
  }

  /// The mask for the line after `line`.
  public EchoMask after(String line) {
    if (isLocalCommand(line)) {
      return INITIAL.in(vocabulary);
    }
    return Option.ofOptional(Tokenizer.of(line).stream().findFirst())
        .flatMap(word -> CommandLookup.find(word, vocabulary).toOption())
        .fold(() -> this, name -> new EchoMask(name.logsIn(), vocabulary));
  }

  /// Which arguments are secret is said by the signature of the command.
  private static String echoOf(CommandName name, List<String> words, String line) {
    List<Kind> kinds = name.signature().parameters().stream().<Kind>map(Parameter::kind).toList();
    int secret = kinds.indexOf(Kind.SECRET) + 1;
    if (secret > 0 && words.size() > secret) {
      return words.getFirst() + " " + quoted(words.subList(1, secret)) + STARS;
    }
    return kinds.contains(Kind.SERVER_LINE) ? literal(words, line) : withoutUrlPassword(line);
  }

  private static String literal(List<String> words, String line) {
    String sent = String.join(" ", words.subList(1, words.size()));
    String shown =
        CommandArgument.of(sent)
            .fold(() -> STARS, text -> CommandEncoder.masked(new FtpCommand.Verbatim(text)));
    return shown.equals(sent) ? line : words.getFirst() + " " + shown;
  }

  private static boolean isLocalCommand(String line) {
    return line.stripLeading().startsWith("!");
  }

  private static String withoutUrlPassword(String line) {
    return URL_PASSWORD.matcher(line).replaceAll("$1****@");
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> word.contains(" ") || word.contains("\t") ? '"' + word + '"' : word)
        .map(word -> word + " ")
        .collect(Collectors.joining());
  }
}
