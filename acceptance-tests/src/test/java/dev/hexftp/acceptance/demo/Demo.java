package dev.hexftp.acceptance.demo;

import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program of `./demo`: the show, or only the server for a user who wants to play.
final class Demo {
  private Demo() {}

  /// `show LAUNCHER FOLDER` or `serve FOLDER`; the directory is where the local files are.
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[arguments.length - 1]);
    try (RunningServer server = new EmbeddedFtpServer().start()) {
      SampleFiles files = SampleFiles.prepare(server, directory);
      if (arguments[0].equals("serve")) {
        serve(server);
      } else {
        System.exit(show(arguments[1], server, files));
      }
    }
  }

  /// Runs the script through the program and compares the files.
  private static int show(String launcher, RunningServer server, SampleFiles files)
      throws IOException, InterruptedException {
    Path script = files.directory().resolve("demo.ftp");
    Files.writeString(script, script(server));
    System.out.printf("demo.ftp%n%n%s%n$ ftp -n -s:demo.ftp%n%n", script(server).indent(4));
    Process program =
        new ProcessBuilder(launcher, "-n", "-s:demo.ftp")
            .directory(files.directory().toFile())
            .inheritIO()
            .start();
    int exitStatus = program.waitFor();
    System.out.printf("%n$ echo $?%n%d%n%n", exitStatus);
    return files.compare() && exitStatus == 0 ? 0 : 1;
  }

  private static String script(RunningServer server) {
    return """
    open %s %d
    user %s "%s"
    pwd
    dir
    get poem.txt
    cd pictures
    get "blue dot.bin"
    cd ..
    put letter.txt
    mkdir backup
    put letter.txt backup/letter.txt
    rename letter.txt received.txt
    ls
    bye
    """
        .formatted(
            server.host(), server.port(), server.account().user(), server.account().password());
  }

  /// Says where the server is, and keeps it alive until the process is ended.
  private static void serve(RunningServer server) throws InterruptedException {
    System.out.printf(
        """
        An FTP server with sample files runs on this machine until you leave the prompt. Try:

            open %s %d
            %s                 (the user)
            %s           (the password)
            dir
            get poem.txt
            put letter.txt
            bye

        """,
        server.host(), server.port(), server.account().user(), server.account().password());
    System.out.flush();
    Thread.currentThread().join();
  }
}
