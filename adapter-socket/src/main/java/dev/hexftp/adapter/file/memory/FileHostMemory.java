package dev.hexftp.adapter.file.memory;

import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.endpoint.Port;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.session.ServerProfile;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.transfer.DataMethod;
import dev.hexftp.ports.out.memory.HostMemory;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Keeps the facts about hosts in a file, one line each: `HOST PORT METHOD TLS`, as in
/// `ftp.example.org 21 PASV 1.3`, with `-` for a method that is not known, and ` OFF` after it for
/// a host that does not tolerate pipelining. The line that changed last stands last, and of too
/// many the first are dropped.
///
/// A line that makes no sense is no line. Runs at the same time may each forget the newest facts of
/// the other, and nothing else.
public final class FileHostMemory implements HostMemory {
  private static final int MOST_HOSTS = 500;
  private static final String UNKNOWN = "-";

  private final PrivateFile file;

  /// A memory in the file at `path`, which need not exist.
  public FileHostMemory(Path path) {
    this.file = new PrivateFile(path);
  }

  @Override
  public ServerProfile recall(HostName host, Port port) {
    String key = key(host, port);
    return Option.ofOptional(lines().stream().filter(line -> line.startsWith(key)).findFirst())
        .flatMap(line -> habits(line.substring(key.length())))
        .getOrElse(ServerProfile.NONE);
  }

  @Override
  public void remember(HostName host, Port port, ServerProfile habits) {
    if (recall(host, port).equals(habits)) {
      return;
    }
    String key = key(host, port);
    List<String> lines =
        new ArrayList<>(lines().stream().filter(line -> !line.startsWith(key)).toList());
    lines.add(key + text(habits));
    try {
      file.replace(lines.subList(Math.max(0, lines.size() - MOST_HOSTS), lines.size()));
    } catch (IOException _) {
      // It is found out again.
    }
  }

  private List<String> lines() {
    try {
      return file.lines().getOrElse(List.of());
    } catch (IOException _) {
      return List.of();
    }
  }

  private static String key(HostName host, Port port) {
    return RecordText.word(host.text().toLowerCase(Locale.ROOT)) + " " + port.number() + " ";
  }

  private static String text(ServerProfile habits) {
    String text =
        habits.dataMethod().fold(() -> UNKNOWN, Enum::name) + " " + habits.highest().number();
    return habits.pipelining() == ServerProfile.NONE.pipelining()
        ? text
        : text + " " + habits.pipelining();
  }

  private static Option<ServerProfile> habits(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 2 || words.length > 3) {
      return Option.none();
    }
    Option<Option<DataMethod>> method =
        words[0].equals(UNKNOWN)
            ? Option.of(Option.none())
            : constant(DataMethod.values(), words[0]).map(Option::of);
    Option<Pipelining> pipelining =
        words.length == 3
            ? constant(Pipelining.values(), words[2])
            : Option.of(ServerProfile.NONE.pipelining());
    return method.flatMap(
        known ->
            TlsVersion.of(words[1])
                .flatMap(
                    highest -> pipelining.map(most -> new ServerProfile(known, highest, most))));
  }

  private static <E extends Enum<E>> Option<E> constant(E[] constants, String name) {
    return Option.ofOptional(
        Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst());
  }
}
