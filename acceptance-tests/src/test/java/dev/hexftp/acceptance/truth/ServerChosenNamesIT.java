package dev.hexftp.acceptance.truth;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.faulty.Fault;
import dev.hexftp.acceptance.server.faulty.FaultyFtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names that a server lists decide nothing that the user has not asked for: they are held
/// against the pattern here, even if the server has done so.
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class ServerChosenNamesIT {
  private static final List<String> MINE = List.of(".bashrc", ".profile", "Makefile", "evil.txt");

  @TempDir Path directory;

  @BeforeEach
  void putLocalFiles() throws IOException {
    for (String name : MINE) {
      Files.writeString(directory.resolve(name), "precious");
    }
  }

  /// Files here matter. Whether a name that fits may stand in another directory of the server is
  /// left open where the pattern has a wildcard: the server can send any bytes as any file.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*.txt; a.txt .bashrc Makefile; a.txt",
        "*.txt; a.txt ../.bashrc /home/alice/.profile sub/Makefile; a.txt",
        "*.txt; a.txt a.txt/.bashrc; a.txt",
        "a?.txt; ab.txt abc.txt a.txt; ab.txt",
        "sub/*.txt; sub/a.txt sub/.bashrc other/Makefile ../.profile; sub/a.txt",
        "sub; sub/a.txt /home/alice/.bashrc ../.profile other/evil.txt; sub/a.txt",
      })
  void mget_fetches_matching_names_and_no_others(String pattern, String listed, String wanted)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.always("NLST", listing(listed))
                    .always(
                        "RETR",
                        retr -> {
                          retr.say("150 here")
                              .data()
                              .send("from the server".getBytes(StandardCharsets.UTF_8))
                              .end();
                          retr.say("226 done");
                        }))) {
      Run run = Client.in(directory, server).run("mget " + pattern);

      assertThat(commands(server, "RETR")).containsExactly("RETR " + wanted);
      assertUntouched();
      assertThat(directory.resolve(Path.of(wanted).getFileName())).hasContent("from the server");
      assertThat(run).exitsWith(0);
      Warnings.assertSaysSomething(run);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*.tmp; a.tmp b.txt .bashrc; a.tmp",
        "*.tmp; a.tmp ../b.tmp sub/b.tmp; a.tmp",
        "sub/*.tmp; sub/a.tmp sub/b.txt other/b.tmp; sub/a.tmp",
        "sub; sub/a.tmp other/b.tmp ../b.tmp; sub/a.tmp",
      })
  void mdelete_deletes_matching_names_and_fails_if_there_were_others(
      String pattern, String listed, String wanted) throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it -> it.always("NLST", listing(listed)).answer("DELE", "250 deleted"))) {
      Run run = Client.in(directory, server).run("mdelete " + pattern);

      assertThat(commands(server, "DELE")).containsExactly("DELE " + wanted);
      assertThat(run).exitsWith(1);
      Warnings.assertSaysSomething(run);
    }
  }

  /// Nothing that fits is nothing to delete.
  @Test
  void mdelete_deletes_nothing_where_nothing_fits() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it -> it.always("NLST", listing("a.txt b.txt")).answer("DELE", "250 deleted"))) {
      Run run = Client.in(directory, server).run("mdelete *.tmp");

      assertThat(commands(server, "DELE")).isEmpty();
      assertThat(run).exitsWith(1);
    }
  }

  /// A directory that was listed because the server knows no patterns may hold anything.
  @Test
  void a_foreign_name_in_a_listed_directory_is_no_failure() throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.tmp", "1")
                    .file("/b.txt", "2")
                    .answer("NLST *.tmp", "550 no such file: *.tmp"))) {
      Run run = Client.in(directory, server).run("mdelete *.tmp");

      assertThat(run).exitsWith(0).warns();
      assertThat(commands(server, "DELE")).containsExactly("DELE a.tmp");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*.txt; a.txt b.txt",
        "*.txt; ./a.txt ./b.txt",
        "*.*; a.txt b.txt",
        "?.txt; a.txt b.txt",
        "a.txt b.txt; a.txt b.txt"
      })
  void matching_names_are_fetched_without_a_word(String patterns, String listed)
      throws IOException {
    try (var server =
        FaultyFtpServer.with(
            it ->
                it.file("/a.txt", "content")
                    .file("/b.txt", "content")
                    .always("NLST", listing(listed))
                    .always("NLST a.txt", listing("a.txt"))
                    .always("NLST b.txt", listing("b.txt")))) {
      Run run = Client.in(directory, server).run("mget " + patterns);

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("a.txt")).hasContent("content");
      assertThat(directory.resolve("b.txt")).hasContent("content");
    }
  }

  private static Fault listing(String names) {
    byte[] lines = (names.replace(" ", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8);
    return nlst -> {
      nlst.say("150 names").data().send(lines).end();
      nlst.say("226 done");
    };
  }

  private static List<String> commands(FaultyFtpServer server, String verb) {
    Predicate<String> isOne = line -> line.startsWith(verb + " ");
    return server.commands().stream().filter(isOne).toList();
  }

  private void assertUntouched() {
    for (String name : MINE) {
      assertThat(directory.resolve(name)).hasContent("precious");
    }
  }
}
