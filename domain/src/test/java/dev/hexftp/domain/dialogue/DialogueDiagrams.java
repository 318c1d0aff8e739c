package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws the dialogues as they are, by walking through them, for `docs/dialogues.md`.
///
/// So that the drawings can be read, states of the same record are one node, edges between the same
/// nodes are one arrow, loops are left out, and the common answers of all states of a machine are
/// said once, in words.
final class DialogueDiagrams {
  /// A machine, its purpose, and the facts that a drawing of it cannot show.
  private record Chapter(Class<?> machine, String introduction) {}

  private static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter(Greeting.class, "Connects, and awaits the server's greeting."),
          new Chapter(Securing.class, "AUTH TLS and the handshake: nothing leads on in the clear."),
          new Chapter(
              Login.class,
              """
              USER, then PASS and ACCT if the server wants them. A secret that is not known is asked
              for when it is wanted.\
              """),
          new Chapter(SingleExchange.class, "One command and its reply, as for most commands."),
          new Chapter(Rename.class, "RNFR and RNTO, which belong together."),
          new Chapter(
              OpenData.class,
              """
              A data connection by the first method that works. An arrow to `AwaitingPassiveReply` or
              `AwaitingListener` that stands for a failure is the step to the next method, if there is
              one; `NoDataConnection` is the end if there is none.\
              """),
          new Chapter(
              Transfer.class,
              """
              One command, one data connection, two ends to wait for. `Abort` is the machine below.\
              """),
          new Chapter(
              ProveTransfer.class,
              """
              How big is the file at the server? Put when there is a doubt about the end of a transfer:
              by `Transfer` while the control connection stands, and over a new one when it is lost.\
              """),
          new Chapter(
              Abort.class,
              """
              A transfer is stopped, and both sides are brought back into step. It ends in the failure
              that made it necessary; here that is an interrupt.\
              """));

  /// Events that most machines answer in the same way in every state.
  private static final List<String> DISTURBANCES =
      List.of("421", "ControlLost", "ControlBroken", "DeadlinePassed", "Interrupted");

  private static final String HEAD =
      """
      # The dialogues, drawn from the code

      <!-- Generated; do not edit. To draw it again:
           mvn -q -pl domain test -Dtest=DialogueDiagramsTest -Dupdate.docs=true -->

      Each machine of the package `dialogue` is a conversation with the server. A node is a state, named
      after what it awaits, or an end; an arrow is an event. `2yz` is every reply that begins with 2; a
      number is that one reply. Events that change nothing are not drawn.
      """;

  private DialogueDiagrams() {}

  /// The whole document.
  static String document() {
    return HEAD + CHAPTERS.stream().map(DialogueDiagrams::text).collect(Collectors.joining());
  }

  /// The machines that are drawn.
  static List<Class<?>> machines() {
    return CHAPTERS.stream().<Class<?>>map(Chapter::machine).toList();
  }

  private static String text(Chapter chapter) {
    List<Arrow> arrows = Arrow.of(chapter.machine);
    Map<String, String> alike = alikeInEveryState(arrows);
    List<Arrow> drawn =
        arrows.stream()
            .filter(Arrow::leads)
            .filter(arrow -> !alike.containsKey(arrow.label()))
            .toList();
    return "\n## %s\n\n%s\n%s\n```mermaid\nstateDiagram-v2\n%s```\n"
        .formatted(
            chapter.machine.getSimpleName(),
            chapter.introduction,
            inWords(alike),
            drawing(chapter.machine, drawn));
  }

  /// The disturbances that end a machine in the same way in every state, each with that end.
  private static Map<String, String> alikeInEveryState(List<Arrow> arrows) {
    long states = arrows.stream().map(Arrow::from).distinct().count();
    Map<String, String> alike = new LinkedHashMap<>();
    for (String disturbance : DISTURBANCES) {
      List<Arrow> meant =
          arrows.stream().filter(arrow -> arrow.label().equals(disturbance)).toList();
      Set<String> ends = meant.stream().map(Arrow::to).collect(Collectors.toSet());
      if (ends.size() == 1 && meant.size() == states) {
        alike.put(disturbance, meant.getFirst().to());
      }
    }
    return alike;
  }

  private static String inWords(Map<String, String> alike) {
    return alike.isEmpty()
        ? ""
        : alike.entrySet().stream()
            .map(entry -> "- `%s` ends in `%s`\n".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("", "\nIn every state:\n\n", ""));
  }

  private static String drawing(Class<?> machine, List<Arrow> arrows) {
    Stream<String> ends =
        arrows.stream()
            .map(Arrow::to)
            .distinct()
            .filter(DialogueDiagrams::isFailure)
            .map(end -> "state \"Failed: %s\" as %s".formatted(end, end));
    Stream<String> begins = beginnings(machine).distinct().map(begin -> "[*] --> " + begin);
    Map<List<String>, String> labels =
        arrows.stream()
            .collect(
                Collectors.groupingBy(
                    arrow -> List.of(arrow.from(), arrow.to()),
                    LinkedHashMap::new,
                    Collectors.mapping(Arrow::label, Collectors.joining(", "))));
    Stream<String> lines =
        labels.entrySet().stream()
            .map(
                entry ->
                    "%s --> %s : %s"
                        .formatted(
                            entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()));
    return Stream.of(ends, begins, lines)
        .flatMap(part -> part)
        .map(line -> "  " + line + "\n")
        .collect(Collectors.joining());
  }

  private static boolean isFailure(String end) {
    return Cases.of(Failure.class).stream().anyMatch(kind -> kind.getSimpleName().equals(end));
  }

  private static Stream<String> beginnings(Class<?> machine) {
    return Samples.BEGINNINGS.getOrDefault(machine, List.of()).stream()
        .flatMap(
            step ->
                step instanceof Step.Continue<?>(Dialogue<?> first, _)
                    ? Stream.of(first.getClass().getSimpleName())
                    : Stream.of());
  }
}
