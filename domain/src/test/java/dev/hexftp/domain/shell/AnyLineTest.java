package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.fixture.Chance;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.ParseResult.Asks;
import dev.hexftp.domain.shell.ParseResult.Rejected;
import dev.hexftp.domain.shell.ParseResult.Understood;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnyLineTest {
  private static final List<String> PIECES =
      List.of(" ", "\t", "\"", "a", "..", "/", "-", "\r", "\n", "\0", "21", "on", "nul", "\uD83D");

  private static final HostName SERVER = new HostName("h");

  @Test
  void any_line_and_any_answers_come_to_an_end_without_an_exception() {
    Chance.forCases(
        5_000,
        chance -> {
          ParseResult parsing =
              Grammar.parse(line(chance), new ParseContext(server(chance), Vocabulary.EXTENDED));
          for (int i = 0; i < 3 && parsing instanceof Asks(Question _, PartialCommand draft); i++) {
            parsing = draft.answered(answer(chance));
          }

          assertThat(parsing).isInstanceOfAny(Understood.class, Rejected.class);
        });
  }

  /// Text for this side, such as a local path, may hold anything; it is not sent and the adapter
  /// that takes it decides.
  @Test
  void nothing_that_is_understood_can_send_a_second_line() {
    Chance.forCases(
        5_000,
        chance -> {
          if (Grammar.parse(line(chance), new ParseContext(Option.of(SERVER), Vocabulary.EXTENDED))
              instanceof Understood(ShellCommand command)) {
            assertThat(textsForTheServer(command))
                .allSatisfy(text -> assertThat(text).doesNotContain("\r", "\n", "\0"));
          }
        });
  }

  private static Option<HostName> server(Chance chance) {
    return Option.when(chance.toss(), SERVER);
  }

  private static String line(Chance chance) {
    CommandName name = chance.oneOf(List.of(CommandName.values()));
    return chance.upTo(9) == 0 ? chance.text(20) : name.word() + " " + answer(chance);
  }

  private static String answer(Chance chance) {
    StringBuilder answer = new StringBuilder();
    for (int i = chance.upTo(8); i > 0; i--) {
      answer.append(chance.upTo(9) == 0 ? chance.text(5) : chance.oneOf(PIECES));
    }
    return answer.toString();
  }

  /// Every argument and every derived name anywhere in `value`.
  private static Stream<String> textsForTheServer(Object value) {
    return switch (value) {
      case CommandArgument(String text) -> Stream.of(text);
      case LocalName(String text) -> Stream.of(text);
      case Option<?> option -> option.toJavaStream().flatMap(AnyLineTest::textsForTheServer);
      case List<?> list -> list.stream().flatMap(AnyLineTest::textsForTheServer);
      case Record record -> components(record).flatMap(AnyLineTest::textsForTheServer);
      default -> Stream.of();
    };
  }

  private static Stream<Object> components(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> value(component, record));
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
