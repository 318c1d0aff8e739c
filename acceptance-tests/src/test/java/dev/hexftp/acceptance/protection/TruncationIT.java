package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Protected data that end without the word of TLS that they are all. An attacker on the path can
/// end them so, and a server that says 226 does not know. Only the size proves that nothing is
/// missing.
///
/// The session goes on after each.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class TruncationIT {
  private static final int RECORDS = 5;
  private static final int RECORD = 1_000;
  private static final byte[] POEM = poem();
  private static final String CUT =
      "the protected connection ended without close_notify, so the data may be incomplete;"
          + " --tls-unclosed=HOST takes those of one server for complete";

  @TempDir private Path directory;

  @BeforeEach
  void putLocalFile() throws IOException {
    Files.writeString(directory.resolve("mine.txt"), "precious");
  }

  @ParameterizedTest
  @EnumSource
  void a_download_that_is_cut_after_a_record_is_complete_only_if_its_size_says_so(
      TlsVersion version) throws IOException {
    try (var server =
        session(version, script -> cutAfterEachRecord(script, version, "213 5000\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, getAgainAndAgain());

      // One line for each that is incomplete, and none for the last one.
      assertThat(run).exitsWith(1).warns(Collections.nCopies(RECORDS, CUT));
      assertThat(directory.resolve("mine.txt")).hasBinaryContent(POEM);
      assertNothingElse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_download_that_is_cut_is_never_complete_where_the_server_knows_no_size(TlsVersion version)
      throws IOException {
    try (var server =
        session(version, script -> cutAfterEachRecord(script, version, "500 what?\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, getAgainAndAgain());

      assertThat(run).exitsWith(1).warns(Collections.nCopies(RECORDS + 1, CUT));
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_complete_download_that_is_cut_succeeds(TlsVersion version) throws IOException {
    try (var server =
        session(version, s -> cutAfter(RECORDS, binary(s), version, "213 5000\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "get poem.txt mine.txt");

      assertThat(run).exitsWith(0).warns();
      assertThat(directory.resolve("mine.txt")).hasBinaryContent(POEM);
      assertNothingElse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_download_that_is_cut_within_a_record_fails(TlsVersion version) throws IOException {
    try (var server =
        session(
            version,
            s ->
                FakeFtps.retrieving(binary(s))
                    .beginDataTls(Identity.GOOD, version)
                    .sendDataInRecords(RECORD, POEM)
                    .sendPartOfRecord(7, POEM)
                    .truncateData()
                    .say("226 done\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "get poem.txt mine.txt");

      assertThat(run).exitsWith(1);
      assertUntouched();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_download_that_is_reset_fails(TlsVersion version) throws IOException {
    try (var server =
        session(
            version,
            s ->
                FakeFtps.retrieving(binary(s))
                    .beginDataTls(Identity.GOOD, version)
                    .sendDataInRecords(RECORD, POEM)
                    .resetData()
                    .say("226 done\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "get poem.txt mine.txt");

      assertThat(run).exitsWith(1);
      assertUntouched();
    }
  }

  /// A second one that differs proves nothing.
  @ParameterizedTest
  @EnumSource
  void a_listing_that_is_cut_fails(TlsVersion version) throws IOException {
    try (var server =
        session(
            version,
            s ->
                cutListing(
                    cutListing(s, version, "LIST .", "-rw-r--r-- 1 a a 1 Jan 1 00:00 a.txt\r\n"),
                    version,
                    "LIST .",
                    "-rw-r--r-- 1 a a 1 Jan 1 00:00 a.t"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "dir . new.txt");

      assertThat(run).exitsWith(1).warns(CUT);
      assertUntouched();
    }
  }

  /// Of half a list of names no file is fetched.
  @ParameterizedTest
  @EnumSource
  void names_that_are_cut_are_not_used(TlsVersion version) throws IOException {
    try (var server =
        session(
            version,
            s ->
                cutListing(
                    cutListing(
                        s.hear("TYPE A").say("200 text\r\n"),
                        version,
                        "NLST *",
                        "mine.txt\r\nother.t"),
                    version,
                    "NLST *",
                    "mine.txt\r\nother.txt\r\n"))) {
      Run run = Visitor.trustingIn(directory).visit(server, "mget *");

      assertThat(run).exitsWith(1).warns(CUT, "mget: 1 failed, 0 done");
      assertUntouched();
    }
  }

  private static Script cutListing(
      Script script, TlsVersion version, String command, String listing) {
    return script
        .hear("EPSV")
        .offerPassive()
        .hear(command)
        .say("150 here\r\n")
        .beginDataTls(Identity.GOOD, version)
        .sendData(listing)
        .truncateData()
        .say("226 done\r\n");
  }

  private static FakeFtpServer session(TlsVersion version, UnaryOperator<Script> steps)
      throws IOException {
    return FakeFtpServer.script(
        s -> FakeFtps.goodbye(steps.apply(FakeFtps.secured(s, Identity.GOOD, version))));
  }

  /// So many times as there are boundaries of records, from none on.
  private static Script cutAfterEachRecord(Script script, TlsVersion version, String size) {
    Script soFar = binary(script);
    for (int records = 0; records <= RECORDS; records++) {
      soFar = cutAfter(records, soFar, version, size);
    }
    return soFar;
  }

  private static Script binary(Script script) {
    return script.hear("TYPE I").say("200 binary\r\n");
  }

  private static Script cutAfter(int records, Script script, TlsVersion version, String size) {
    Script asked =
        FakeFtps.retrieving(script)
            .beginDataTls(Identity.GOOD, version)
            .sendDataInRecords(RECORD, Arrays.copyOf(POEM, records * RECORD))
            .truncateData()
            .say("226 done\r\n")
            .hear("SIZE poem.txt")
            .say(size);
    return size.startsWith("500") ? asked.hear("MLST poem.txt").say(size) : asked;
  }

  private static String[] getAgainAndAgain() {
    return Collections.nCopies(RECORDS + 1, "get poem.txt mine.txt").toArray(String[]::new);
  }

  private void assertUntouched() {
    assertThat(directory.resolve("mine.txt")).hasContent("precious");
    assertNothingElse();
  }

  private void assertNothingElse() {
    assertThat(List.of(directory.toFile().list())).containsExactly("mine.txt");
  }

  private static byte[] poem() {
    byte[] poem = new byte[RECORDS * RECORD];
    new SplittableRandom(1).nextBytes(poem);
    return poem;
  }
}
