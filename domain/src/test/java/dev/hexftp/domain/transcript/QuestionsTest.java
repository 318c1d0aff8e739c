package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.shell.CommandName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Argument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void a_command_for_many_files_asks_by_its_own_name_and_that_of_the_file() {
    assertThat(Questions.of(new Question.EachFile(CommandName.MGET, "a b.txt")))
        .isEqualTo("mget a b.txt? ");
    assertThat(Questions.of(new Question.GoOn(CommandName.MPUT))).isEqualTo("Continue with mput? ");
    assertThat(Questions.of(new Question.OutputFile("out.txt")))
        .isEqualTo("output to local-file: out.txt? ");
  }

  @Test
  void an_argument_is_asked_for_in_ftp_exes_words_with_one_space_after_them() {
    assertThat(
            Arrays.stream(Argument.values())
                .map(argument -> argument + "=" + Questions.of(argument) + "|")
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            HOST=To |
            USER_NAME=Username |
            REMOTE_FILE=Remote file |
            REMOTE_FILES=Remote files |
            LOCAL_FILE=Local file |
            LOCAL_FILES=Local files |
            REMOTE_DIRECTORY=Remote directory |
            NEW_DIRECTORY=Directory name |
            FROM_NAME=From name |
            TO_NAME=To name |
            COMMAND_LINE=Command line to send |\
            """);
  }

  @Test
  void an_argument_of_ours_is_asked_for_by_its_label() {
    assertThat(Questions.of(new Question.Named("time-of-day"))).isEqualTo("Time of day ");
  }

  @Test
  void the_login_is_asked_for_in_ftp_exes_words() {
    assertThat(Questions.of(new Question.LoginName(new HostName("192.0.2.10"))))
        .isEqualTo("User (192.0.2.10:(none)): ");
    assertThat(Questions.of(new Question.Password())).isEqualTo("Password:");
    assertThat(Questions.of(new Question.Account())).isEqualTo("Account:");
  }
}
