package dev.hexftp.domain.conversation;

import static dev.hexftp.domain.fixture.Replies.reply;

import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.FtpCommand;
import dev.hexftp.domain.conversation.Answers.Fit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes `docs/conversation.md`: the parts of a conversation, and from the code which replies can
/// answer which command.
final class ConversationDocument {
  private static final String HEAD =
      """
      # Which reply is whose

      <!-- Generated; do not edit. To write it again:
           mvn -q -pl domain test -Dtest=ConversationDocumentTest -Dupdate.docs=true -->

      A reply of FTP does not name the command that it answers. [dialogues.md](dialogues.md) shows each
      dialogue as if it were alone; the package `conversation` sees to it that it gets the replies to its
      own commands and no others ([ADR 17](adr/0017-replies-have-owners.md)).

      ## The parts of a conversation

      ```mermaid
      stateDiagram-v2
        [*] --> Settling
        [*] --> Playing : the dialogue for which commands went ahead
        Settling --> Settling : a late, surplus or unwanted reply
        Settling --> Playing : nothing is outstanding
        Playing --> Playing : an event for the dialogue
        Playing --> Holding : success, and the first command ahead is unanswered
        Holding --> Succeeded : that command is answered
        Holding --> Failed : a refusal comes before
        Playing --> Succeeded
        Playing --> Failed
        Settling --> Failed : the link is lost
      ```

      ## The fate of a reply

      | the oldest unanswered command | a later one | the reply |
      |---|---|---|
      | can be answered by it | | goes to the dialogue of that command, is kept for it if it has not begun, or is shown if it has ended |
      | cannot | is answered by no other code | ends the session: the server answers out of turn |
      | cannot | can be answered by it, or cannot | is surplus: it is shown and counted, and the right one is awaited |

      A surplus refusal (4yz, 5yz) makes the last success doubtful, and so does a refusal in place of the
      answer to QUIT. A surplus 2yz does if a refusal has been taken for the answer to the command after a
      success. While success is held back, a refusal is the verdict on the transfer.

      ## Which codes answer which command
      """;

  private static final List<Integer> NEGATIVE = List.of(425, 426, 450, 500, 522, 530, 550);

  private static final FtpCommand USUAL_REQUEST = new FtpCommand.Dele(Commands.PATH);

  private ConversationDocument() {}

  static String text() {
    return HEAD
        + "\n`+` marks the codes that name the command; by the others it can be answered as well.\n"
        + "\n| command | 2yz | 4yz and 5yz that it cannot be answered by |\n|---|---|---|\n"
        + Commands.ALL.stream()
            .filter(command -> !isUsualRequest(command))
            .map(ConversationDocument::row)
            .collect(Collectors.joining())
        + "| any other request of a user | %s |\n".formatted(cells(USUAL_REQUEST))
        + "\nA transfer that has begun (1yz) is confirmed by every 2yz but 227, 228 and 229.\n";
  }

  private static String row(FtpCommand command) {
    String verb =
        command instanceof FtpCommand.Verbatim
            ? "a line of the user's own"
            : CommandEncoder.masked(command).split(" ", 2)[0];
    return "| %s | %s |\n".formatted(verb, cells(command));
  }

  /// Most requests are answered alike, and one that is new needs no row.
  private static boolean isUsualRequest(FtpCommand command) {
    return command instanceof FtpCommand.Request && cells(command).equals(cells(USUAL_REQUEST));
  }

  private static String cells(FtpCommand command) {
    return completions(command) + " | " + codes(command, NEGATIVE, fit -> fit == Fit.NONE);
  }

  private static String completions(FtpCommand command) {
    List<Integer> all = IntStream.range(200, 300).boxed().toList();
    long possible = all.stream().filter(code -> fit(command, code) != Fit.NONE).count();
    if (possible == all.size()) {
      return "any";
    }
    String own =
        all.stream()
            .filter(code -> fit(command, code) == Fit.OWN)
            .map(code -> code + "+")
            .collect(Collectors.joining(", "));
    List<Integer> general = List.of(200, 202, 211, 214, 220, 221, 250);
    String others = codes(command, general, fit -> fit == Fit.POSSIBLE);
    return own.isEmpty() || others.isEmpty() ? own + others : own + ", " + others;
  }

  private static String codes(FtpCommand command, List<Integer> codes, Predicate<Fit> wanted) {
    return codes.stream()
        .filter(code -> wanted.test(fit(command, code)))
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static Fit fit(FtpCommand command, int code) {
    return Answers.fit(command, false, reply(code + " so"));
  }
}
