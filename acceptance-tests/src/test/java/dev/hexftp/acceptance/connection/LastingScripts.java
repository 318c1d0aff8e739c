package dev.hexftp.acceptance.connection;

import dev.hexftp.acceptance.server.fake.Script;

/// The server's side of sessions that are lost and brought back.
final class LastingScripts {
  static final String[] PERSISTENT = {"-n", "--retries=2", "--retry-delay=1"};

  static final String AGAIN = "trying again (1 of 2)";

  private LastingScripts() {}

  static Script greeted(Script script) {
    return script.say("220 ready\r\n");
  }

  static Script loggedIn(Script script) {
    return greeted(script)
        .hear("USER alice")
        .say("331 password?\r\n")
        .hear("PASS s3cret pass")
        .say("230 welcome\r\n")
        .hear("FEAT")
        .say("500 no\r\n");
  }

  static Script typed(Script script) {
    return script.hear("TYPE I").say("200 binary\r\n").hear("EPSV").offerPassive();
  }

  static Script retrieving(Script script) {
    return typed(script).hear("RETR poem.txt");
  }

  static Script poem(Script script) {
    return script.say("150 here\r\n").sendData("Tyger Tyger").closeData().say("226 done\r\n");
  }

  /// The server's side of `pwd` and `bye`.
  static Script inStep(Script script) {
    return script
        .hear("PWD")
        .say("257 \"/\" in step\r\n")
        .hear("QUIT")
        .say("221 bye\r\n")
        .hearTheEnd();
  }
}
