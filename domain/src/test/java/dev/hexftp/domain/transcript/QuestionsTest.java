package dev.hexftp.domain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.domain.shell.Question.Argument;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void an_argument_is_asked_for_in_ftp_exes_words_with_one_space_behind() {
    assertThat(
            Arrays.stream(Argument.values())
                .map(argument -> argument + "=" + Questions.of(argument) + "|")
                .collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            HOST=To |
            USER_NAME=Username |
            REMOTE_FILE=Remote file |
            LOCAL_FILE=Local file |
            REMOTE_FOLDER=Remote directory |
            NEW_FOLDER=Directory name |
            FROM_NAME=From name |
            TO_NAME=To name |
            COMMAND_LINE=Command line to send |\
            """);
  }

  @Test
  void the_login_is_asked_for_in_ftp_exes_words() {
    assertThat(Questions.of(new Question.LoginName(new HostName("192.0.2.10"))))
        .isEqualTo("User (192.0.2.10:(none)): ");
    assertThat(Questions.of(new Question.Password())).isEqualTo("Password:");
    assertThat(Questions.of(new Question.Account())).isEqualTo("Account:");
  }
}
