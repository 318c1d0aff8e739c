package dev.hexftp.testkit.user;

import dev.hexftp.ports.out.user.Prompter;

class AnswersInMemoryTest implements PrompterContract {
  @Override
  public Prompter answering(String... lines) {
    return new AnswersInMemory(lines);
  }
}
