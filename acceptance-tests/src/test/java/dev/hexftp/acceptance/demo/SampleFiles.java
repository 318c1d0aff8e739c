package dev.hexftp.acceptance.demo;

import dev.hexftp.acceptance.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// The files of the demonstration, on the server and here, and the pairs that are to be equal
/// afterwards.
record SampleFiles(Path home, Path directory) {
  private static final int PICTURE_BYTES = 3_000_000;

  /// A local file and the remote one that it must equal.
  private record Pair(String local, String remote) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("poem.txt", "poem.txt"),
          new Pair("blue dot.bin", "pictures/blue dot.bin"),
          new Pair("letter.txt", "received.txt"),
          new Pair("letter.txt", "backup/letter.txt"));

  static SampleFiles prepare(RunningServer server, Path directory) throws IOException {
    byte[] picture = new byte[PICTURE_BYTES];
    new Random(1990).nextBytes(picture);
    server.put("poem.txt", "One file, two connections,\nand an answer when both are done.\n");
    server.put("pictures/blue dot.bin", picture);
    Files.writeString(directory.resolve("letter.txt"), "Dear server,\nplease keep this.\n");
    return new SampleFiles(server.home(), directory);
  }

  /// Compares every pair, byte by byte, and reports the result.
  boolean compare() throws IOException {
    boolean allEqual = true;
    for (Pair pair : PAIRS) {
      boolean equal = equal(directory.resolve(pair.local()), home.resolve(pair.remote()));
      System.out.printf(
          "%-9s local %-14s remote %s%n",
          equal ? "equal" : "DIFFERENT", pair.local(), pair.remote());
      allEqual &= equal;
    }
    return allEqual;
  }

  private static boolean equal(Path local, Path remote) throws IOException {
    return Files.exists(local) && Files.exists(remote) && Files.mismatch(local, remote) < 0;
  }
}
