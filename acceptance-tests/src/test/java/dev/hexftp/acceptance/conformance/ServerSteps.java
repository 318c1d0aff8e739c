package dev.hexftp.acceptance.conformance;

import dev.hexftp.acceptance.files.LineRules;
import dev.hexftp.acceptance.files.LineRules.Rule;
import dev.hexftp.acceptance.server.fake.Script;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The steps of a scripted server, one in a line. `conformance/README.md` has them all.
final class ServerSteps {
  private static final String NO_LINE_END = "␄";

  private ServerSteps() {}

  /// Adds `steps` to `script`.
  ///
  /// @throws IllegalArgumentException naming the line that makes no sense
  static Script add(List<String> steps, Script script) {
    LineRules rules = rules(script);
    for (String step : steps) {
      if (!rules.understand(step)) {
        throw new IllegalArgumentException("not a step of a server: " + step);
      }
    }
    return script;
  }

  private static LineRules rules(Script script) {
    return new LineRules(
        List.of(
            new Rule("> (.*)", words -> script.say(text(words.group(1)) + "\r\n")),
            new Rule("< (.*)", words -> script.hearLike(pattern(text(words.group(1))))),
            new Rule("passive", _ -> script.offerPassive()),
            new Rule("passive: (.*)", words -> offerPassive(script, words.group(1))),
            new Rule(
                "data:(?: (.*))?",
                words ->
                    script
                        .sendData(words.group(1) == null ? "" : words.group(1).translateEscapes())
                        .closeData()),
            new Rule("send: (.*)", words -> script.sendData(words.group(1).translateEscapes())),
            new Rule("close data", _ -> script.closeData()),
            new Rule("receive", _ -> script.receiveData()),
            new Rule(
                "receive: (.*)", words -> script.receiveData(words.group(1).translateEscapes())),
            new Rule("break data", _ -> script.resetData()),
            new Rule("hear the end", _ -> script.hearTheEnd()),
            new Rule("hang up", _ -> script.dropConnection()),
            new Rule("next connection", _ -> script.nextConnection())));
  }

  /// In the words of the server; where it listens is filled in.
  private static void offerPassive(Script script, String reply) {
    script.offerPassive(
        port ->
            text(reply)
                    .replace("<address>", "127,0,0,1," + port / 256 + "," + port % 256)
                    .replace("<port>", String.valueOf(port))
                + "\r\n");
  }

  private static String text(String written) {
    return Notation.read(List.of(written + NO_LINE_END));
  }

  private static String pattern(String heard) {
    return Arrays.stream(heard.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
