package dev.hexftp.application.shell;

import static dev.hexftp.application.shell.TlsSamples.retrying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand.Request;
import dev.hexftp.domain.command.RequestTerms;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.session.Vocabulary;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Grammar;
import dev.hexftp.domain.shell.Parameter.Presence;
import dev.hexftp.domain.shell.ParseContext;
import dev.hexftp.domain.shell.ParseResult.Understood;
import dev.hexftp.domain.shell.ShellCommand.Exchange;
import dev.hexftp.testkit.net.MemoryPeer;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The common behaviour of all commands that are one request and its reply.
class RequestsTest {
  private final ShellUnderTest test = ShellUnderTest.loggedIn();

  /// A command line, and the request that it means.
  record Typed(String line, Request request) {
    String sent() {
      return CommandEncoder.masked(request);
    }

    RequestTerms.Kind kind() {
      return request.terms().kind();
    }

    boolean isInquiry() {
      return kind() == RequestTerms.Kind.INQUIRY;
    }

    @Override
    public String toString() {
      return line;
    }
  }

  @ParameterizedTest
  @MethodSource("typed")
  void it_is_sent_once_after_the_type_that_it_needs(Typed typed) {
    test.server.answers("TYPE", "200 ok").answers(typed.sent(), "200 ok");

    test.does("ascii").does(typed.line);

    List<String> type =
        typed.request.terms().type().map(needed -> "TYPE " + needed.code()).toJavaList();
    assertThat(test.heardSinceLogin())
        .containsExactlyElementsOf(
            Stream.of(List.of("TYPE A"), type, List.of(typed.sent()))
                .flatMap(List::stream)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("typed")
  void with_verbose_mode_off_the_answer_to_an_inquiry_is_shown_and_nothing_else(Typed typed) {
    test.server.answers("TYPE", "200 ok").answers(typed.sent(), "200 the answer");

    test.does("verbose").does(typed.line);

    assertThat(test.display.output().endsWith("200 the answer\n")).isEqualTo(typed.isInquiry());
  }

  @ParameterizedTest
  @MethodSource("typed")
  void a_refusal_is_reported_once_in_either_mode(Typed typed) {
    test.server.answers("TYPE", "200 ok").answers(typed.sent(), "450 busy now");

    test.fails(typed.line);
    assertThat(test.toString()).containsOnlyOnce("busy now");

    test.does("verbose");
    test.fails(typed.line);
    assertThat(test.toString().split("busy now", -1)).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("typed")
  void after_a_lost_connection_only_harmless_commands_are_repeated(Typed typed) {
    ShellUnderTest again = new ShellUnderTest(retrying(1));
    again.server.answers("TYPE", "200 ok").on(typed.sent(), MemoryPeer::hangUp);
    again.does("open ftp.example").does("user anna secret");

    again.fails(typed.line);

    int times =
        switch (typed.kind()) {
          case INQUIRY, SETTING -> 2;
          case CHANGE -> 1;
        };
    assertThat(again.server.heard().stream().filter(typed.sent()::equals)).hasSize(times);
  }

  static Stream<Typed> typed() {
    return Arrays.stream(CommandName.values())
        .map(RequestsTest::line)
        .flatMap(
            line ->
                Grammar.parse(
                            line,
                            new ParseContext(Option.of(new HostName("h")), Vocabulary.EXTENDED))
                        instanceof Understood(Exchange(Request request, _))
                    ? Stream.of(new Typed(line, request))
                    : Stream.empty());
  }

  private static String line(CommandName name) {
    String arguments =
        name.signature().parameters().stream()
            .filter(parameter -> parameter.presence() instanceof Presence.Asked)
            .map(parameter -> " " + parameter.label())
            .collect(Collectors.joining());
    return name.word() + arguments;
  }
}
