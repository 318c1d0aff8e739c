package dev.hexftp.acceptance.library;

import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;
import io.vavr.control.Option;

/// A program has no user to ask.
final class NobodyAsked implements Prompter {
  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public Option<String> ask(Question question) {
    return Option.none();
  }

  @Override
  public Option<Secret> askSecret(Question question) {
    return Option.none();
  }
}
