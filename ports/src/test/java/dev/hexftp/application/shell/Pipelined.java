package dev.hexftp.application.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.testkit.net.MemoryPeer;
import java.util.List;

/// Servers and shells with which commands are sent ahead.
final class Pipelined {
  static final String STANDS_IT = "220 (vsFTPd 3.0.5)";

  private Pipelined() {}

  /// A server with the files a, b and c, and a user who wants them without questions.
  static ShellUnderTest greetedBy(String greeting, String... answers) {
    ShellUnderTest test = ShellUnderTest.quiet(answers);
    test.server.greets(greeting).sends("NLST *", "a\r\nb\r\nc\r\n");
    for (String name : List.of("a", "b", "c")) {
      test.server.sends("RETR " + name, "content of " + name);
    }
    return test.does("open " + ShellUnderTest.HOST)
        .does("user anna secret")
        .does("prompt")
        .does("debug");
  }

  static void finish(MemoryPeer peer, String name) {
    peer.sendData("content of " + name);
    peer.endData();
    peer.say("226 done");
  }

  static void goOn(List<Runnable> interrupted) {
    List<Runnable> now = List.copyOf(interrupted);
    interrupted.clear();
    now.forEach(Runnable::run);
  }

  static void assertFetched(ShellUnderTest test) {
    for (String name : List.of("a", "b", "c")) {
      assertThat(test.files.text(name)).isEqualTo("content of " + name);
    }
  }
}
