package dev.hexftp.acceptance.protection;

import static dev.hexftp.acceptance.program.RunAssert.assertThat;
import static dev.hexftp.acceptance.protection.ServersWithTls.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hexftp.acceptance.program.FtpProgram;
import dev.hexftp.acceptance.program.Run;
import dev.hexftp.acceptance.server.EmbeddedFtpServer;
import dev.hexftp.acceptance.server.RunningServer;
import dev.hexftp.acceptance.server.Tls;
import dev.hexftp.acceptance.server.Vsftpd;
import dev.hexftp.acceptance.server.fake.FakeFtpServer;
import dev.hexftp.acceptance.server.fake.Script;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The peers that the program trusts, and its words about others.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class CertificatesIT {
  /// The option that a refusal offers.
  private static final Pattern OFFER =
      Pattern.compile(
          "to accept servers with this key, once its owner has confirmed the fingerprint: (\\S+)$",
          Pattern.MULTILINE);

  @TempDir private Path directory;
  @TempDir private Path home;

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Identity.WRONG_NAME, "other.example", "it is for another host"),
        Arguments.of(Identity.EXPIRED, "localhost", "it has expired"),
        Arguments.of(
            Identity.NOT_YET_VALID,
            "localhost",
            "it is not valid yet; check the clock of this machine"),
        Arguments.of(
            Identity.SELF_SIGNED, "localhost", "it is self-signed: no authority vouches for it"),
        Arguments.of(
            Identity.SIGNED_BY_A_STRANGER,
            "localhost",
            "its issuer is not a trusted authority; --ca-file adds one"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_faulty_certificate_is_refused_with_the_option_that_accepts_it(
      Identity faulty, String name, String why) throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit().required().presenting(faulty))) {
      server.put("a.txt", "content");
      Visitor visitor = Visitor.trustingIn(directory);
      Shown shown = Shown.by(faulty);

      Run refused = visitor.visit(server, "get a.txt");

      assertThat(refused)
          .exitsWith(6)
          .warns(
              "the certificate of the server is not trusted",
              "subject: " + shown.subject(),
              name,
              "issuer: ",
              shown.notBefore() + " to " + shown.notAfter(),
              "SHA-256: " + shown.fingerprint(),
              why,
              "--pin=" + faulty.pin());
      assertThat(server.commands()).contains("AUTH TLS").noneMatch(it -> it.startsWith("USER"));

      Run accepted = visitor.saying(offerIn(refused)).visit(server, "get a.txt");

      assertThat(accepted).exitsWith(0).warns();
      assertThat(directory.resolve("a.txt")).hasContent("content");
    }
  }

  /// Only its signer is named, so only the pin can accept it.
  @Test
  void a_certificate_of_an_unknown_authority_is_refused_although_it_is_good() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit().required())) {
      Run run = Visitor.in(directory).saying("--tls=explicit").visit(server, "pwd");

      assertThat(run).exitsWith(6);
      assertThat(run.diagnostics())
          .contains("its issuer is not a trusted authority; --ca-file adds one")
          .contains("--pin=" + Identity.GOOD.pin());
      assertThat(server.commands()).noneMatch(it -> it.startsWith("USER"));
    }
  }

  /// A native file has no JDK, whose authorities it could trust, and no list inside it.
  @Test
  void a_native_file_trusts_the_authorities_of_the_system() throws IOException {
    assumeTrue(FtpProgram.isNative(), "a JVM trusts the authorities of its JDK");
    Path store = home.resolve("authorities.pem");
    Visitor visitor =
        new Visitor(
            FtpProgram.in(directory).with("SSL_CERT_FILE", store.toString()),
            List.of("-n", "-i", "--tls=explicit"));
    try (RunningServer server = start(new EmbeddedFtpServer(), Tls.explicit().required())) {
      assertThat(visitor.visit(server, "pwd")).exitsWith(6);

      Files.copy(CertificateAuthority.TRUSTED.certificate(), store);
      assertThat(visitor.visit(server, "pwd")).exitsWith(0).warns();

      Files.writeString(store, "no certificate");
      assertThat(visitor.visit(server, "pwd")).exitsWith(6);
    }
  }

  @Test
  void a_good_certificate_of_a_trusted_authority_needs_nothing_else() throws IOException {
    for (Identity good : List.of(Identity.GOOD, Identity.RSA)) {
      try (RunningServer server =
          start(new EmbeddedFtpServer(), Tls.explicit().required().presenting(good))) {
        server.put("a.txt", "content");

        Run run = Visitor.trustingIn(directory).visit(server, "get a.txt");

        assertThat(run).exitsWith(0).warns();
        assertThat(directory.resolve("a.txt")).hasContent("content");
      }
    }
  }

  @Test
  void a_pin_refuses_a_good_certificate_with_another_key() throws IOException {
    try (RunningServer server = start(new Vsftpd(), Tls.explicit().required())) {
      Visitor visitor = Visitor.trustingIn(directory);

      Run refused = visitor.saying("--pin=" + Identity.SECOND_GOOD.pin()).visit(server, "pwd");
      Run accepted =
          visitor
              .saying("--pin=" + Identity.SECOND_GOOD.pin(), "--pin=" + Identity.GOOD.pin())
              .visit(server, "pwd");

      assertThat(refused).exitsWith(6);
      assertThat(refused.diagnostics())
          .contains("has none of the pinned keys", "--pin=" + Identity.GOOD.pin());
      assertThat(accepted).exitsWith(0).warns();
      assertThat(server.commands()).containsOnlyOnce("USER anonymous");
    }
  }

  @Test
  void a_certificate_trusted_on_first_use_must_not_change() throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                visit(
                    visit(s, Identity.SELF_SIGNED)
                        .nextConnection()
                        .say("220 ready\r\n")
                        .hear("AUTH TLS")
                        .say("234 go\r\n")
                        .hearRefusalOfTls(Identity.SIGNED_BY_A_STRANGER)
                        .nextConnection(),
                    Identity.SELF_SIGNED))) {
      Visitor visitor =
          Visitor.in(directory).saying("--tls=explicit", "--trust=tofu").keepingStateIn(home);
      Shown before = Shown.by(Identity.SELF_SIGNED);
      Shown now = Shown.by(Identity.SIGNED_BY_A_STRANGER);

      Run first = visitor.visit(server);
      Run changed = visitor.visit(server, "user alice \"s3cret pass\"");
      Run asBefore = visitor.visit(server);

      assertThat(first)
          .exitsWith(0)
          .warns("never seen before and is trusted from now on: SHA-256 " + before.fingerprint());
      assertThat(changed).exitsWith(6);
      assertThat(changed.diagnostics())
          .contains("another certificate than the last time")
          .contains(
              now.subject(), now.fingerprint(), "--pin=" + Identity.SIGNED_BY_A_STRANGER.pin())
          .contains(before.subject(), before.fingerprint());
      assertThat(asBefore).exitsWith(0).warns();
    }
  }

  /// They are all known by the same file, also where the user says which.
  @Test
  void the_file_of_known_hosts_is_where_the_user_wants_it() throws IOException {
    try (RunningServer server =
        start(new EmbeddedFtpServer(), Tls.explicit().presenting(Identity.SELF_SIGNED))) {
      Path file = home.resolve("mine");
      Visitor visitor =
          Visitor.in(directory).saying("--tls=explicit", "--trust=tofu", "--known-hosts=" + file);

      Run first = visitor.visit(server, "pwd");
      Run second = visitor.visit(server, "pwd");

      assertThat(first).exitsWith(0).warns("never seen before");
      assertThat(second).exitsWith(0).warns();
      assertThat(file).content().contains(Identity.SELF_SIGNED.pin());
    }
  }

  @Test
  void trust_in_every_server_works_and_is_complained_about_each_time() throws IOException {
    try (RunningServer server =
        start(new Vsftpd(), Tls.explicit().required().presenting(Identity.EXPIRED))) {
      server.put("a.txt", "content");
      Visitor visitor =
          Visitor.in(directory).saying("--tls=explicit", "--trust=any").keepingStateIn(home);

      Run first = visitor.visit(server, "get a.txt");
      Run second = visitor.visit(server, "get a.txt");

      assertThat(first).exitsWith(0).warns("WARNING: the certificate of 127.0.0.1 was not checked");
      assertThat(second)
          .exitsWith(0)
          .warns("WARNING: the certificate of 127.0.0.1 was not checked");
      assertThat(directory.resolve("a.txt")).hasContent("content");
    }
  }

  /// The authority vouches for both, and only one of them is the server.
  @ParameterizedTest
  @EnumSource(
      value = Identity.class,
      names = {"SECOND_GOOD", "RSA", "SIGNED_BY_A_STRANGER"})
  void another_certificate_on_the_data_connection_is_refused(Identity other) throws IOException {
    try (var server =
        FakeFtpServer.script(
            s ->
                FakeFtps.secured(s, Identity.GOOD)
                    .hear("TYPE I")
                    .say("200 binary\r\n")
                    .hear("EPSV")
                    .offerPassive()
                    .hear("RETR poem.txt")
                    .say("150 here\r\n")
                    .hearRefusalOfDataTls(other)
                    .hear("ABOR")
                    .say("426 aborted\r\n226 abort done\r\n")
                    .hear("NOOP")
                    .say("200 still here\r\n")
                    .hear("QUIT")
                    .say("221 bye\r\n")
                    .hearTheEnd())) {
      Run run = Visitor.trustingIn(directory).visit(server, "get poem.txt");

      assertThat(run).exitsWith(6);
      assertThat(run.diagnostics())
          .contains("another certificate than the control connection")
          .contains(Shown.by(other).subject(), Shown.by(other).fingerprint());
      assertThat(directory).isEmptyDirectory();
    }
  }

  private static Script visit(Script script, Identity identity) {
    return FakeFtps.goodbye(FakeFtps.secured(script, identity));
  }

  private static String offerIn(Run refused) {
    var matcher = OFFER.matcher(refused.diagnostics());
    if (!matcher.find()) {
      throw new AssertionError("no option is offered: " + refused);
    }
    return matcher.group(1);
  }
}
