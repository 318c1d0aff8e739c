package dev.hexftp.acceptance.conformance;

import dev.hexftp.acceptance.files.FileLines;
import dev.hexftp.acceptance.files.LineRules;
import dev.hexftp.acceptance.files.LineRules.Rule;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.Loopback;
import dev.hexftp.acceptance.server.ServerUnderTest;
import dev.hexftp.acceptance.server.Servers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Understands one session file, for one dialect. A line that makes no sense is an error.
final class SessionReader {
  /// The beginning of a block, which lasts until the next one.
  static final String BLOCK = "= ";

  private static final String SCRIPT = "script";
  private static final String PIPED = "piped";
  private static final String SERVER = "server";
  private static final String OUTPUT = "output";
  private static final String DIAGNOSTICS = "diagnostics";
  private static final Pattern WORD = Pattern.compile("(\"[^\"]*\"|[^\\s\"])+");
  private static final Set<String> BLOCKS = Set.of(SCRIPT, PIPED, SERVER, OUTPUT, DIAGNOSTICS);

  private final String name;
  private final FileLines files = new FileLines();
  private final Map<String, List<String>> blocks = new HashMap<>();
  private List<String> flags = List.of();
  private ServerUnderTest kind = new EmbeddedFtpServer();
  private Loopback loopback = Loopback.IPV4;
  private int exitStatus;
  private boolean titled;

  private final LineRules head =
      new LineRules(
              List.of(
                  new Rule("|;.*", _ -> {}),
                  new Rule("title .+", _ -> titled = true),
                  new Rule("row (.+)", words -> Claim.of(words.group(1))),
                  new Rule("flags (.+)", words -> flags = words(words.group(1))),
                  new Rule("server (.+)", words -> kind = server(words.group(1))),
                  new Rule("over IPv6", _ -> loopback = Loopback.IPV6),
                  new Rule("exit (\\d+)", words -> exitStatus = Integer.parseInt(words.group(1)))))
          .and(files.rules());

  SessionReader(String name) {
    this.name = name;
  }

  Session read(List<String> lines) {
    Optional<List<String>> block = Optional.empty();
    for (String line : lines) {
      if (line.startsWith(BLOCK)) {
        block = Optional.of(begin(line.substring(BLOCK.length())));
      } else if (block.isPresent()) {
        block.get().add(line);
      } else {
        require(head.understand(line), "not understood: " + line);
      }
    }
    require(titled, "it has no title");
    require(blocks.containsKey(OUTPUT), "no output is expected");
    return session();
  }

  private List<String> begin(String title) {
    require(BLOCKS.contains(title), "no such block: " + title);
    List<String> block = new ArrayList<>();
    require(blocks.put(title, block) == null, "twice there: " + title);
    return block;
  }

  private Session session() {
    return new Session(
        blocks.containsKey(SERVER)
            ? new Counterpart.Scripted(block(SERVER))
            : new Counterpart.Real(kind, loopback),
        flags,
        Optional.ofNullable(blocks.get(SCRIPT)).map(Notation::read),
        Notation.read(block(PIPED)),
        new Session.FilesAround(files.given(), files.expected()),
        new Session.Result(exitStatus, block(OUTPUT), block(DIAGNOSTICS)));
  }

  private List<String> block(String title) {
    return blocks.getOrDefault(title, List.of());
  }

  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(word -> word.group().replace("\"", "")).toList();
  }

  private static ServerUnderTest server(String words) {
    return Servers.all()
        .filter(server -> server.name().equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such server: " + words));
  }

  private void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException(name + ": " + complaint);
    }
  }
}
