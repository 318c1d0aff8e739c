package dev.hexftp.domain.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.shell.Parameter.Extent;
import dev.hexftp.domain.shell.Parameter.Kind;
import dev.hexftp.domain.shell.Parameter.Presence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The facts about a command without typing it: completion, checks and the manual rest on them.
class SignatureTest {
  @Test
  void the_arguments_of_ftp_exes_commands_are_known() {
    assertThat(
            Arrays.stream(CommandName.values())
                .filter(CommandName::isFtpExe)
                .filter(name -> !name.signature().parameters().isEmpty())
                .map(name -> name.word() + ": " + kinds(name))
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            !: LOCAL_LINE?...
            ?: COMMAND?...
            append: LOCAL_FILE REMOTE_FILE?
            cd: REMOTE_DIRECTORY
            delete: REMOTE_FILE
            dir: REMOTE_FILES? OUTPUT?
            get: REMOTE_FILE OUTPUT?
            help: COMMAND?...
            lcd: LOCAL_DIRECTORY?
            literal: SERVER_LINE...
            ls: REMOTE_FILES? OUTPUT?
            mdelete: REMOTE_FILES...
            mdir: REMOTE_FILES... OUTPUT
            mget: REMOTE_FILES...
            mkdir: REMOTE_DIRECTORY
            mls: REMOTE_FILES... OUTPUT
            mput: LOCAL_FILES...
            open: HOST PORT?
            put: LOCAL_FILE REMOTE_FILE?
            quote: SERVER_LINE...
            recv: REMOTE_FILE OUTPUT?
            remotehelp: TEXT?...
            rename: REMOTE_FILE REMOTE_FILE
            rmdir: REMOTE_DIRECTORY
            send: LOCAL_FILE REMOTE_FILE?
            type: TYPE?
            user: USER_NAME SECRET? SECRET?\
            """);
  }

  @Test
  void an_argument_of_which_there_are_a_few_says_which() {
    for (Parameter<?> parameter : all()) {
      boolean closed = parameter.kind() == Kind.CHOICE || parameter.kind() == Kind.TYPE;

      assertThat(parameter.choices().isEmpty()).as(parameter.label()).isEqualTo(!closed);
    }
  }

  @Test
  void the_choices_are_in_the_order_in_which_they_are_shown() {
    assertThat(choices(CommandName.PASSIVE)).containsExactly("on", "off");
    assertThat(choices(CommandName.TLS))
        .containsExactly("off", "explicit", "implicit", "clear", "private");
    assertThat(choices(CommandName.TYPE)).containsExactly("ascii", "binary", "image", "tenex");
    assertThat(choices(CommandName.DIAGNOSE)).containsExactly("text", "json");
  }

  /// The others would be ambiguous.
  @Test
  void at_most_one_argument_of_a_command_takes_several_words() {
    for (CommandName name : CommandName.values()) {
      assertThat(name.signature().parameters())
          .as(name.word())
          .filteredOn(parameter -> parameter.extent() != Extent.WORD)
          .hasSizeLessThan(2);
    }
  }

  @Test
  void arguments_that_must_be_there_come_before_those_that_need_not() {
    for (CommandName name : CommandName.values()) {
      List<Boolean> optional =
          name.signature().parameters().stream().map(SignatureTest::mayBeMissing).toList();

      assertThat(optional).as(name.word()).isSorted();
    }
  }

  @Test
  void labels_fit_into_a_synopsis() {
    assertThat(all()).allSatisfy(each -> assertThat(each.label()).matches("[a-z]+(-[a-z]+)*"));
  }

  private static List<Parameter<?>> all() {
    return Arrays.stream(CommandName.values())
        .<Parameter<?>>flatMap(name -> name.signature().parameters().stream())
        .toList();
  }

  private static Stream<String> choices(CommandName name) {
    return name.signature().parameters().stream()
        .flatMap(parameter -> parameter.choices().stream());
  }

  private static String kinds(CommandName name) {
    return name.signature().parameters().stream()
        .map(
            parameter ->
                parameter.kind()
                    + (mayBeMissing(parameter) ? "?" : "")
                    + (parameter.extent() == Extent.WORD ? "" : "..."))
        .collect(Collectors.joining(" "));
  }

  private static boolean mayBeMissing(Parameter<?> parameter) {
    return switch (parameter.presence()) {
      case Presence.Asked _ -> false;
      case Presence.Derived _, Presence.PresentServer _ -> true;
      case Presence.Optional _, Presence.Named _ -> true;
    };
  }
}
