package dev.hexftp.adapter.file.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.local.LocalFault;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.local.LocalTarget;
import dev.hexftp.domain.local.LocalUse;
import dev.hexftp.domain.local.Replacing;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// For every name of a file at a server, nothing changes outside the directory that it is meant
/// for.
///
/// Names are put together at random from pieces that mean something to some system. A failure shows
/// the seed.
final class HostileNamesTest {
  private static final int NAMES_PER_SEED = 300;
  private static final List<String> PIECES =
      List.of(
          "/",
          "\\",
          "//",
          "\\\\",
          "..",
          ".",
          " ",
          ":",
          "C:",
          "D:\\",
          "\\\\host\\share\\",
          "~",
          "-rf",
          "|id",
          "$HOME",
          "%2e%2e%2f",
          "\0",
          "\r\n",
          "\t",
          "\u001b[2J",
          "\u007f",
          "\u0085",
          "CON",
          "nul.txt",
          "Aux ",
          "com1",
          "LPT9.x",
          "::$DATA",
          ":stream",
          "*",
          "?",
          "\"",
          "<",
          ">",
          "\uff0e\uff0e",
          "\uff0f",
          "\u2215",
          "\u202e",
          "\u00e9",
          "e\u0301",
          "\ud83d\ude00",
          "\ud83d",
          "\udc00",
          "a",
          "file",
          "folder",
          "link-out",
          "link-up",
          "outside",
          "secret",
          ".ftp-part",
          "x".repeat(254),
          "\u00e9".repeat(130));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void change_nothing_outside_on_unix(long seed) throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      receiveAll(seed, system.getPath("/"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void change_nothing_outside_on_windows(long seed) throws IOException {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.windows())) {
      receiveAll(seed, system.getPath("C:\\"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void change_nothing_outside_on_this_machine(long seed, @TempDir Path top) throws IOException {
    receiveAll(seed, top);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lead_nowhere_else_even_unchecked(long seed) throws IOException {
    try (FileSystem unix = Jimfs.newFileSystem(Configuration.unix());
        FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
      Random random = new Random(seed);
      for (int i = 0; i < NAMES_PER_SEED; i++) {
        String name = hostileName(random);
        isInsideOrImpossible(unix.getPath("/home/me"), name, seed);
        isInsideOrImpossible(windows.getPath("C:\\home\\me"), name, seed);
      }
    }
  }

  private static void isInsideOrImpossible(Path directory, String name, long seed) {
    try {
      Path place = SinkOpener.inside(directory, name);
      assertThat(place.normalize().getParent())
          .as("seed %d, <%s>", seed, name)
          .isEqualTo(directory);
    } catch (InvalidPathException _) {
      // That is the other good answer.
    }
  }

  /// Receives a file under every name that passes for a local one.
  private static void receiveAll(long seed, Path top) throws IOException {
    HomeDirectory home =
        HomeDirectory.at(Files.createDirectories(top.resolve("world").resolve("me")));
    layTraps(home);
    Map<String, String> before = everythingOutside(home, top);
    Random random = new Random(seed);
    int received = 0;

    for (int i = 0; i < NAMES_PER_SEED; i++) {
      String remotePath = hostileName(random);
      for (LocalName name : LocalName.lastOf(remotePath)) {
        Replacing replacing = random.nextBoolean() ? Replacing.WHEN_COMPLETE : Replacing.AT_ONCE;
        String which = "seed %d, <%s> %s".formatted(seed, remotePath, replacing);
        received += receive(home, name, replacing, which) ? 1 : 0;
      }
    }

    assertThat(everythingOutside(home, top)).as("seed %d", seed).isEqualTo(before);
    assertThat(received).as("names that are harmless").isGreaterThan(NAMES_PER_SEED / 10);
  }

  /// Links that lead out of the home directory, under names that the server will use.
  private static void layTraps(HomeDirectory home) throws IOException {
    Path outside = Files.createDirectory(home.path().resolveSibling("outside"));
    Path secret = Files.writeString(outside.resolve("secret"), "untouched");
    home.link("link-out", secret);
    home.link("link-up", outside);
    home.link("a", outside.resolve("not there yet"));
    Files.createDirectory(home.path().resolve("folder"));
  }

  /// Whether a plain file of that name is in the home directory now. If not, the system cannot hold
  /// one.
  private static boolean receive(
      HomeDirectory home, LocalName name, Replacing replacing, String which) throws IOException {
    var received = home.receive(new LocalTarget.Derived(name), replacing, "from the server");
    if (received.isLeft()) {
      assertThat(received.getLeft())
          .as(which)
          .isIn(
              refused(name, LocalFault.IMPOSSIBLE_NAME),
              refused(name, LocalFault.NOT_A_PLAIN_FILE));
      return false;
    }
    Path place = home.path().resolve(name.text());
    assertThat(Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)).as(which).isTrue();
    return true;
  }

  private static Failure refused(LocalName name, LocalFault fault) {
    return new Failure.LocalFile(name.text(), LocalUse.WRITE, fault);
  }

  private static String hostileName(Random random) {
    return random
        .ints(1 + random.nextInt(5), 0, PIECES.size())
        .mapToObj(PIECES::get)
        .collect(Collectors.joining());
  }

  /// All files below `top` but not in the home directory, and their contents.
  private static Map<String, String> everythingOutside(HomeDirectory home, Path top)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : all.filter(path -> !path.startsWith(home.path())).toList()) {
        found.put(path.toString(), Files.isDirectory(path) ? "" : Files.readString(path));
      }
    }
    return found;
  }
}
