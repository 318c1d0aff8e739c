package dev.hexftp.acceptance.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.library.Fetching.Fetched;
import dev.hexftp.acceptance.server.Account;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.architecture.Repository;
import dev.hexftp.domain.command.CommandArgument;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.credentials.Credentials;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.outcome.Effect;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.domain.transfer.Direction;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryUseTest {
  private static final Path PROGRAM =
      Repository.ROOT.resolve(
          "acceptance-tests/src/test/java/dev/hexftp/acceptance/library/Fetching.java");
  private static final Pattern QUOTED = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;
  private RunningServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new EmbeddedFtpServer().start();
    server.put("poem.txt", "Tyger Tyger\n");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void a_program_learns_the_outcome_of_a_file() {
    Fetched fetched = fetch(server.account().password(), "poem.txt");

    assertThat(fetched.status()).isEqualTo(ExitStatus.SUCCESS);
    assertThat(fetched.outcome().transfers())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.names())
                  .isEqualTo(
                      new Effect.Names(Direction.RECEIVED, Option.of("poem.txt"), "poem.txt"));
              assertThat(file.result().moved().bytes()).isEqualTo(12);
              assertThat(file.result().method()).isEqualTo(DataMethod.EPSV);
              assertThat(file.result().evidence().reply().code().value()).isEqualTo(226);
              assertThat(file.result().elapsed()).isPositive();
            });
    assertThat(directory.resolve("poem.txt")).hasContent("Tyger Tyger\n");
  }

  @Test
  void a_program_learns_why_a_file_did_not_come() {
    Fetched missing = fetch(server.account().password(), "missing.txt");
    Fetched stranger = fetch("wrong", "poem.txt");

    assertThat(missing.status()).isEqualTo(ExitStatus.COMMAND_FAILED);
    assertThat(missing.outcome().failure().get())
        .isInstanceOfSatisfying(
            Failure.Refused.class,
            refused -> assertThat(refused.reply().code().value()).isEqualTo(550));
    assertThat(stranger.status()).isEqualTo(ExitStatus.LOGIN_REFUSED);
    assertThat(directory.toFile().list()).doesNotContain("poem.txt");
  }

  @Test
  void the_document_quotes_the_program() throws IOException {
    String document = Files.readString(Repository.ROOT.resolve("docs/library.md"));
    String program = Files.readString(PROGRAM);

    assertThat(QUOTED.matcher(document).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(quoted -> assertThat(program).contains(quoted));
  }

  private Fetched fetch(String password, String path) {
    Account account = server.account();
    Credentials who =
        Credentials.of(new CommandArgument(account.user())).withPassword(Secret.of(password).get());
    Destination destination =
        new Destination(
            new HostName(server.host()),
            new Port(server.port()),
            Option.none(),
            Option.of(who),
            List.of(),
            Option.none());
    return new Fetching(directory).fetch(destination, path).get();
  }
}
