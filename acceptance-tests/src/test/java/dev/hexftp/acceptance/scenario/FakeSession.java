package dev.hexftp.acceptance.scenario;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The two sides of a session with the fake server, as far as most tests share them.
///
/// On the server's side each method adds steps to a script. There is no login: a server that is
/// made to misbehave needs no password.
final class FakeSession {
  private FakeSession() {}

  /// The server's side: the greeting.
  static Script greeted(Script script) {
    return script.say("220 ready\r\n");
  }

  /// The server's side of `get poem.txt`, up to the moment at which it has to answer to RETR.
  static Script retrieving(Script script) {
    return greeted(script)
        .hear("TYPE I")
        .say("200 binary\r\n")
        .hear("EPSV")
        .offerPassive()
        .hear("RETR poem.txt");
  }

  /// The server's side of `put large.bin`, up to the moment at which it has to answer to STOR.
  static Script storing(Script script) {
    return greeted(script)
        .hear("TYPE I")
        .say("200 binary\r\n")
        .hear("EPSV")
        .offerPassive()
        .hear("STOR large.bin");
  }

  /// The server's side of `pwd` and `bye`: a reply too many or too few before would now show.
  static Script inStep(Script script) {
    return goodbye(script.hear("PWD").say("257 \"/\" in step\r\n"));
  }

  /// The server's side of `bye`.
  static Script goodbye(Script script) {
    return script.hear("QUIT").say("221 bye\r\n").hearTheEnd();
  }

  /// The user's side: connects to `server` and gives `commands`.
  static Run run(FakeFtpServer server, Path directory, String... commands) {
    return run(List.of(), server, directory, commands);
  }

  /// The same with `flags` besides `-n`.
  static Run run(List<String> flags, FakeFtpServer server, Path directory, String... commands) {
    List<String> all = new ArrayList<>(flags);
    all.add("-n");
    return FtpProgram.in(directory)
        .script(
            open(server) + "\n" + String.join("\n", commands) + "\n", all.toArray(String[]::new));
  }

  /// The command that connects to `server`.
  static String open(FakeFtpServer server) {
    return "open " + server.host() + " " + server.port();
  }
}
