package dev.hexftp.acceptance.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whole sessions, and all that is on the screen at their end.
///
/// `PORT`, `DATA PORT`, `TIME` and `DIRECTORY` stand for text that is different each time.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class SessionIT {
  private RunningServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new EmbeddedFtpServer().start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void a_working_session(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("work"));
    server.put("docs/poem.txt", "Tyger Tyger\n".repeat(400));
    try (var terminal = TmuxTerminal.atPrompt(directory)) {
      terminal.ask("open", "To");
      terminal.ask(server.host() + " " + server.port(), "(none)):");
      terminal.ask(server.account().user(), "Password:");
      terminal.enter("not s3cret");
      terminal.ask("user " + server.account().user(), "Password:");
      terminal.enter(server.account().password());
      terminal.enter("lcd work");
      terminal.enter("cd docs");
      terminal.enter("ls");
      terminal.enter("binary");
      terminal.ask("get", "Remote file");
      terminal.ask("poem.txt", "Local file");
      terminal.enter("mine.txt");
      terminal.ask("put", "Local file");
      terminal.ask("mine.txt", "Remote file");
      terminal.enter("copy.txt");
      terminal.enter("hash");
      terminal.enter("get copy.txt");
      terminal.enter("");
      terminal.enter("status");
      terminal.type("quit");

      assertThat(terminal.exitStatus()).isZero();
      assertThat(masked(terminal, directory))
          .isEqualTo(
              """
              ftp> open
              To 127.0.0.1 PORT
              Connected to 127.0.0.1.
              220 Service ready for new user.
              User (127.0.0.1:(none)): alice
              331 User name okay, need password for alice.
              Password:

              530 Authentication failed.
              Login failed.
              ftp> user alice
              331 User name okay, need password for alice.
              Password:

              230 User logged in, proceed.
              ftp> lcd work
              Local directory now FOLDER/work.
              ftp> cd docs
              250 Directory changed to /docs
              ftp> ls
              229 Entering Passive Mode (|||DATA PORT|)
              150 File status okay; about to open data connection.
              poem.txt
              226 Closing data connection.
              ftp: 10 bytes received in TIME.
              ftp> binary
              200 Command TYPE okay.
              ftp> get
              Remote file poem.txt
              Local file mine.txt
              229 Entering Passive Mode (|||DATA PORT|)
              150 File status okay; about to open data connection.
              226 Transfer complete.
              ftp: 4800 bytes received in TIME.
              ftp> put
              Local file mine.txt
              Remote file copy.txt
              229 Entering Passive Mode (|||DATA PORT|)
              150 File status okay; about to open data connection.
              226 Transfer complete.
              ftp: 4800 bytes sent in TIME.
              ftp> hash
              Hash mark printing On  ftp: (2048 bytes/hash mark) .
              ftp> get copy.txt
              229 Entering Passive Mode (|||DATA PORT|)
              150 File status okay; about to open data connection.
              ##
              226 Transfer complete.
              ftp: 4800 bytes received in TIME.
              ftp>
              ftp> status
              Connected to 127.0.0.1.
              Type: binary; Verbose: On ; Bell: Off ; Prompting: On ; Globbing: On
              Debugging: Off ; Hash mark printing: On .
              ftp> quit
              221 Goodbye.\
              """);
    }
  }

  @Test
  void a_summary_comes_at_the_end_on_request(@TempDir Path directory) {
    try (var terminal = TmuxTerminal.atPrompt(directory, "--summary")) {
      terminal.enter("pwd");
      terminal.enter("");
      terminal.enter("lcd .");
      terminal.type("quit");

      assertThat(terminal.exitStatus()).isZero();
      assertThat(terminal.screen())
          .contains("ftp: the run ended after ")
          .contains(" with 0: 2 of 3 lines did their work\nftp:   pwd: there is no connection\n")
          .endsWith("ftp:   sent no file; fetched no file");
    }
  }

  @Test
  void the_same_in_the_dialect_of_ftp_exe(@TempDir Path directory) throws IOException {
    server.put("docs/poem.txt", "Tyger Tyger\n".repeat(400));
    try (var terminal =
        TmuxTerminal.start(
            directory, "--compat=ftp.exe", "ftp://" + server.host() + ":" + server.port() + "/")) {
      terminal.waitForQuestion("(none)):");
      terminal.ask(server.account().user(), "Password:");
      terminal.enter(server.account().password());
      terminal.enter("cd docs");
      terminal.enter("pwd");
      terminal.enter("ls");
      terminal.enter("type");
      terminal.enter("bin");
      terminal.ask("mget *.txt", "mget poem.txt?");
      terminal.enter("");
      terminal.enter("prompt");
      terminal.enter("mput *");
      terminal.enter("passive");
      terminal.enter("disconnect");
      terminal.enter("get poem.txt");
      terminal.type("bye");

      assertThat(terminal.exitStatus()).isZero();
      assertThat(masked(terminal, directory))
          .isEqualTo(
              """
              Connected to 127.0.0.1.
              220 Service ready for new user.
              530 Access denied.
              User (127.0.0.1:(none)): alice
              331 User name okay, need password for alice.
              Password:

              230 User logged in, proceed.
              ftp> cd docs
              250 Directory changed to /docs
              ftp> pwd
              257 "/docs" is current directory.
              ftp> ls
              200 Command PORT okay.
              150 File status okay; about to open data connection.
              poem.txt
              226 Closing data connection.
              ftp: 13 bytes received in TIME.
              ftp> type
              Using ascii mode to transfer files.
              ftp> bin
              200 Command TYPE okay.
              ftp> mget *.txt
              200 Command TYPE okay.
              mget poem.txt?
              200 Command PORT okay.
              150 File status okay; about to open data connection.
              226 Transfer complete.
              ftp: 4800 bytes received in TIME.
              ftp> prompt
              Interactive mode Off .
              ftp> mput *
              200 Command PORT okay.
              150 File status okay; about to open data connection.
              226 Transfer complete.
              ftp: 4800 bytes sent in TIME.
              ftp> passive
              Invalid command.
              ftp> disconnect
              221 Goodbye.
              ftp> get poem.txt
              Not connected.
              ftp> bye\
              """);
    }
  }

  private String masked(TmuxTerminal terminal, Path directory) {
    return terminal
        .screen()
        .replace(directory.toString(), "FOLDER")
        .replaceAll("\\b" + server.port() + "\\b", "PORT")
        .replaceAll("\\(\\|\\|\\|\\d+\\|\\)", "(|||DATA PORT|)")
        .replaceAll("in [0-9.]+Seconds( [0-9.]+Kbytes/sec)?", "in TIME")
        .replaceAll(" +\n", "\n");
  }
}
