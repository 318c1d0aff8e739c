package dev.hexftp.acceptance.benchmark;

import static dev.hexftp.acceptance.benchmark.Result.Side.LOCAL;
import static dev.hexftp.acceptance.benchmark.Result.Side.SERVER;

import java.util.List;

/// Something to do, in the words of each client. An empty list means that the client cannot do it.
///
/// @param name as in the tables of docs/performance.md
/// @param what a description
/// @param overTls whether all of it goes over TLS
/// @param result the files that are there afterwards
/// @param ours commands for us
/// @param lftp commands for lftp
/// @param curl arguments for curl, in which `FTP` stands for the URL of the server
record Workload(
    String name,
    String what,
    boolean overTls,
    Result result,
    List<String> ours,
    List<String> lftp,
    List<String> curl) {
  static final int SMALL_FILES = 200;
  static final int BIG_MIB = 128;
  static final int TEXT_MIB = 32;
  static final int ENTRIES = 10_000;

  private static final long BIG = BIG_MIB * 1024L * 1024;
  private static final long SMALL = SMALL_FILES * 4096L;

  /// A text has as many lines on both sides, and 15 bytes in each.
  private static final long TEXT = TEXT_MIB * 1024L * 1024 / 15 * 15;

  /// All of them. Servers hold `big`, `text`, `many/f…` and `entries/…`; `up/` is for uploads. So
  /// does the local directory, for uploads.
  static final List<Workload> ALL =
      List.of(
          new Workload(
              "W1",
              "start, log in, PWD, quit",
              false,
              Result.NONE,
              List.of("pwd"),
              List.of("cd .", "pwd"),
              List.of("-Q", "PWD", "FTP/", "--head")),
          new Workload(
              "W2",
              "fetch a file of %d MiB".formatted(BIG_MIB),
              false,
              new Result(LOCAL, "got", BIG),
              List.of("get big got"),
              List.of("get -O . big -o got"),
              List.of("FTP/big", "-o", "got")),
          new Workload(
              "W3",
              "send a file of %d MiB".formatted(BIG_MIB),
              false,
              new Result(SERVER, "up", BIG),
              List.of("put big up/big"),
              List.of("put big -o up/big"),
              List.of("-T", "big", "FTP/up/big")),
          new Workload(
              "W4",
              "fetch %d files of 4 KiB, one session".formatted(SMALL_FILES),
              false,
              new Result(LOCAL, "down", SMALL),
              List.of("cd many", "lcd down", "mget f*"),
              List.of("cd many", "lcd down", "mget f*"),
              List.of("FTP/many/f[1-%d]".formatted(SMALL_FILES), "-o", "down/f#1")),
          new Workload(
              "W5",
              "send %d files of 4 KiB, one session".formatted(SMALL_FILES),
              false,
              new Result(SERVER, "up", SMALL),
              List.of("cd up", "lcd many", "mput f*"),
              List.of("cd up", "lcd many", "mput f*"),
              List.of()),
          new Workload(
              "W7B",
              "fetch a file of %d MiB over TLS".formatted(BIG_MIB),
              true,
              new Result(LOCAL, "got", BIG),
              List.of("get big got"),
              List.of("get -O . big -o got"),
              List.of("FTP/big", "-o", "got")),
          new Workload(
              "W7S",
              "fetch %d files of 4 KiB over TLS, one session".formatted(SMALL_FILES),
              true,
              new Result(LOCAL, "down", SMALL),
              List.of("cd many", "lcd down", "mget f*"),
              List.of("cd many", "lcd down", "mget f*"),
              List.of()),
          new Workload(
              "W8",
              "list %d entries into a file".formatted(ENTRIES),
              false,
              new Result(LOCAL, "list", 50L * ENTRIES),
              List.of("dir entries list"),
              List.of("ls entries > list"),
              List.of("FTP/entries/", "-o", "list")),
          new Workload(
              "W9",
              "fetch %d MiB of text as text".formatted(TEXT_MIB),
              false,
              new Result(LOCAL, "got", TEXT),
              List.of("ascii", "get text got"),
              List.of(), // it takes 20 seconds
              List.of("FTP/text;type=a", "-o", "got")));
}
