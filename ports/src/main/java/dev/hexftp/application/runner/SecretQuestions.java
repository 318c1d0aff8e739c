package dev.hexftp.application.runner;

import dev.hexftp.domain.dialogue.Action;
import dev.hexftp.domain.dialogue.Event;
import dev.hexftp.domain.shell.Question;
import dev.hexftp.ports.out.user.Prompter;

/// Asks the user for the secrets that a dialogue wants.
record SecretQuestions(Prompter prompter) {
  Event ask(Action.Wanted wanted) {
    Question question =
        switch (wanted) {
          case PASSWORD -> new Question.Password();
          case ACCOUNT -> new Question.Account();
        };
    return prompter.askSecret(question).fold(Event.SecretWithheld::new, Event.SecretGiven::new);
  }
}
