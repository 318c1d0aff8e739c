package dev.hexftp.domain.shell;

import static dev.hexftp.domain.shell.Question.Argument.COMMAND_LINE;
import static dev.hexftp.domain.shell.Question.Argument.FROM_NAME;
import static dev.hexftp.domain.shell.Question.Argument.HOST;
import static dev.hexftp.domain.shell.Question.Argument.LOCAL_FILE;
import static dev.hexftp.domain.shell.Question.Argument.LOCAL_FILES;
import static dev.hexftp.domain.shell.Question.Argument.NEW_DIRECTORY;
import static dev.hexftp.domain.shell.Question.Argument.REMOTE_DIRECTORY;
import static dev.hexftp.domain.shell.Question.Argument.REMOTE_FILE;
import static dev.hexftp.domain.shell.Question.Argument.REMOTE_FILES;
import static dev.hexftp.domain.shell.Question.Argument.TO_NAME;
import static dev.hexftp.domain.shell.Question.Argument.USER_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.ParseResult.Asks;
import dev.hexftp.domain.shell.ParseResult.Rejected;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class QuestionsAskedTest {
  private static final HostName SERVER = new HostName("h");

  @Test
  void get_without_arguments_asks_for_both_names() {
    typed("get").asks(REMOTE_FILE).answer("a").asks(LOCAL_FILE).answer("b").means("get a b");
    typed("recv").asks(REMOTE_FILE).answer("a").asks(LOCAL_FILE).answer("-").means("recv a -");
  }

  @Test
  void put_and_append_without_arguments_ask_for_both_names() {
    typed("put").asks(LOCAL_FILE).answer("a").asks(REMOTE_FILE).answer("b").means("put a b");
    typed("send").asks(LOCAL_FILE).answer("a").asks(REMOTE_FILE).answer("b").means("send a b");
    typed("append").asks(LOCAL_FILE).answer("a").asks(REMOTE_FILE).answer("b").means("append a b");
  }

  @Test
  void other_commands_ask_for_required_arguments() {
    typed("open").asks(HOST).answer("h").means("open h");
    typed("user").asks(USER_NAME).answer("alice").means("user alice");
    typedUnconnected("diagnose").asks(HOST).answer("h 21").means("diagnose h 21");
    typedUnconnected("diagnose --format=json")
        .asks(HOST)
        .answer("h")
        .means("diagnose h --format=json");
    typed("cd").asks(REMOTE_DIRECTORY).answer("a").means("cd a");
    typed("mkdir").asks(NEW_DIRECTORY).answer("a").means("mkdir a");
    typed("rmdir").asks(NEW_DIRECTORY).answer("a").means("rmdir a");
    typed("delete").asks(REMOTE_FILE).answer("a").means("delete a");
    typed("rename").asks(FROM_NAME).answer("a").asks(TO_NAME).answer("b").means("rename a b");
    typed("rename a").asks(TO_NAME).answer("b").means("rename a b");
    typed("literal").asks(COMMAND_LINE).answer("site x").means("literal site x");
    typed("quote").asks(COMMAND_LINE).answer("noop").means("quote noop");
  }

  @Test
  void an_answer_is_cut_into_words_like_the_line_itself() {
    typed("open").asks(HOST).answer("h 2121").means("open h 2121");
    typed("get").asks(REMOTE_FILE).answer("a b").means("get a b");
    typed("rename").asks(FROM_NAME).answer("a \"b c\"").means("rename a \"b c\"");
    typed("cd").asks(REMOTE_DIRECTORY).answer(" \"my dir\" ").means("cd \"my dir\"");
    typed("mkdir").asks(NEW_DIRECTORY).answer("a b").means("mkdir a");
  }

  @Test
  void an_answer_of_too_many_words_gives_the_usage_line() {
    typed("get").asks(REMOTE_FILE).answer("a b c").isRejected(new Failure.WrongUsage("get"));
    typed("open").asks(HOST).answer("h 21 x").isRejected(new Failure.WrongUsage("open"));
    typed("user").asks(USER_NAME).answer("a b c d").isRejected(new Failure.WrongUsage("user"));
  }

  @Test
  void commands_for_many_files_ask_for_all_names_at_once_and_for_a_place_where_they_need_one() {
    typed("mget").asks(REMOTE_FILES).answer("a b").means("mget a b");
    typed("mdelete").asks(REMOTE_FILES).answer("a").means("mdelete a");
    typed("mput").asks(LOCAL_FILES).answer("*").means("mput *");
    typed("mls").asks(REMOTE_FILES).answer("a").asks(LOCAL_FILE).answer("-").means("mls a -");
    typed("mdir").asks(REMOTE_FILES).answer("a b").means("mdir a b");
    typed("mdir pub").asks(LOCAL_FILE).answer("out.txt").means("mdir pub out.txt");
  }

  @Test
  void an_empty_answer_gives_the_usage_line() {
    for (String line :
        new String[] {
          "open", "user", "get", "recv", "put", "send", "append", "cd", "mkdir", "rmdir", "delete",
          "rename", "literal", "quote", "mget", "mput", "mdelete", "mdir", "mls"
        }) {
      typed(line).answer("").isRejected(new Failure.WrongUsage(line));
      typed(line).answer(" \t").isRejected(new Failure.WrongUsage(line));
      typed(line).answer("\"\"").isRejected(new Failure.WrongUsage(line));
    }
    typed("rename a").answer("").isRejected(new Failure.WrongUsage("rename"));
  }

  @Test
  void an_answer_that_makes_no_sense_is_refused_as_on_the_line() {
    typed("open").asks(HOST).answer("h x").isRejected(new Failure.BadPort("x"));
    typed("cd").asks(REMOTE_DIRECTORY).answer("a\0").isRejected(new Failure.UnsendableText("a\0"));
  }

  /// As if connected, except for commands that would then be impossible.
  private static ParseResult parse(String line) {
    Option<HostName> server = line.startsWith("open") ? Option.none() : Option.of(SERVER);
    return Grammar.parse(line, new ParseContext(server, Vocabulary.EXTENDED));
  }

  private static Conversation typed(String line) {
    return new Conversation(parse(line));
  }

  private static Conversation typedUnconnected(String line) {
    return new Conversation(
        Grammar.parse(line, new ParseContext(Option.none(), Vocabulary.EXTENDED)));
  }

  /// The line as far as it has been understood.
  private record Conversation(ParseResult parsing) {
    Conversation asks(Question expected) {
      assertThat(parsing)
          .isInstanceOfSatisfying(Asks.class, asks -> assertQuestion(asks, expected));
      return this;
    }

    private static void assertQuestion(Asks asks, Question expected) {
      assertThat(asks.question()).isEqualTo(expected);
    }

    Conversation answer(String text) {
      return parsing instanceof Asks(Question _, PartialCommand draft)
          ? new Conversation(draft.answered(text))
          : this;
    }

    /// The same as `line`, typed at once.
    void means(String line) {
      assertThat(parsing).isEqualTo(parse(line));
    }

    void isRejected(Failure.UserFault fault) {
      assertThat(parsing).isEqualTo(new Rejected(fault));
    }
  }
}
