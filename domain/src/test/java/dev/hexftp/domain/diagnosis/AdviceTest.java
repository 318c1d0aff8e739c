package dev.hexftp.domain.diagnosis;

import static dev.hexftp.domain.fixture.Replies.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.fixture.Cases;
import dev.hexftp.domain.fixture.Certificates;
import dev.hexftp.domain.tls.CertificateFault;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final ServerCertificate FAULTY =
      Certificates.certificate('2', CertificateFault.SELF_SIGNED);
  private static final HostAddress PEER = new HostAddress.Ipv4(192, 0, 2, 1);
  private static final HostAddress OTHER = new HostAddress.Ipv4(198, 51, 100, 1);
  private static final HostAddress PRIVATE = new HostAddress.Ipv4(10, 0, 0, 1);
  private static final Failure NOT_SECURED =
      new Failure.NotSecured(new TlsFault.NoAgreement("handshake_failure"));

  private record Row(String when, List<Finding> findings, List<Advice> advice) {}

  private static final List<Row> TABLE =
      List.of(
          row("nothing was found", List.of()),
          row("all is well", List.of(works(Check.LOGIN), works(Check.EPSV), works(Check.UTF8))),
          row(
              "there is TLS after AUTH",
              List.of(works(Check.EXPLICIT_TLS)),
              new Advice.SpeakTls(Check.EXPLICIT_TLS, TlsMode.EXPLICIT)),
          row(
              "there is TLS from the first byte on",
              List.of(works(Check.IMPLICIT_TLS)),
              new Advice.SpeakTls(Check.IMPLICIT_TLS, TlsMode.IMPLICIT)),
          row(
              "there is no TLS",
              List.of(fails(Check.EXPLICIT_TLS, new Detail.Said(reply("500 what?"))))),
          row(
              "a certificate is refused",
              List.of(
                  works(Check.EXPLICIT_TLS),
                  fails(
                      Check.CERTIFICATE,
                      new Detail.Rejected(new CertificateRefusal.Faulty(FAULTY)))),
              new Advice.SpeakTls(Check.EXPLICIT_TLS, TlsMode.EXPLICIT),
              new Advice.AcceptKey(Check.CERTIFICATE, FAULTY.key())),
          row(
              "a faulty certificate was not looked at",
              List.of(
                  Finding.warns(
                      Check.CERTIFICATE, new Detail.Accepted(FAULTY, Acceptance.UNCHECKED))),
              new Advice.AcceptKey(Check.CERTIFICATE, FAULTY.key())),
          row(
              "a good certificate is accepted",
              List.of(
                  Finding.works(
                      Check.CERTIFICATE,
                      new Detail.Accepted(Certificates.GOOD, Acceptance.BY_AUTHORITY)))),
          row(
              "a good certificate is not the pinned one",
              List.of(
                  fails(
                      Check.CERTIFICATE,
                      new Detail.Rejected(new CertificateRefusal.NotPinned(Certificates.GOOD)))),
              new Advice.AcceptKey(Check.CERTIFICATE, Certificates.GOOD.key())),
          row(
              "TLS 1.3 breaks and 1.2 works",
              List.of(works(Check.TLS_1_2), Finding.stopped(Check.TLS_1_3, NOT_SECURED)),
              new Advice.LimitTls(Check.TLS_1_3, TlsVersion.TLS_1_2)),
          row(
              "TLS 1.3 is merely not there",
              List.of(works(Check.TLS_1_2), fails(Check.TLS_1_3, new Detail.NotOffered()))),
          row(
              "neither version works",
              List.of(
                  Finding.stopped(Check.TLS_1_2, NOT_SECURED),
                  Finding.stopped(Check.TLS_1_3, NOT_SECURED))),
          row(
              "data connections do not get through with TLS 1.3",
              List.of(
                  works(Check.TLS_1_2),
                  works(Check.TLS_1_3),
                  works(Check.EPSV),
                  fails(Check.SESSION_REUSE, new Detail.Said(reply("522 reuse")))),
              new Advice.LimitTls(Check.SESSION_REUSE, TlsVersion.TLS_1_2)),
          row(
              "data cannot be protected",
              List.of(fails(Check.DATA_PROTECTION, new Detail.Said(reply("536 no")))),
              new Advice.LeaveDataInTheClear(Check.DATA_PROTECTION)),
          row(
              "no login is known",
              List.of(Finding.notTried(Check.LOGIN, Hindrance.NO_LOGIN_KNOWN)),
              new Advice.NameLogin(Check.LOGIN)),
          row(
              "there is no login for another reason",
              List.of(Finding.notTried(Check.LOGIN, Hindrance.CERTIFICATE_REFUSED))),
          row(
              "only EPSV is blocked",
              List.of(fails(Check.EPSV), works(Check.PASV), works(Check.PORT))),
          row(
              "only PORT works",
              List.of(fails(Check.EPSV), fails(Check.PASV), works(Check.PORT), works(Check.EPRT)),
              new Advice.LetServerConnect(Check.PORT)),
          row(
              "only EPRT works",
              List.of(fails(Check.EPSV), fails(Check.PORT), works(Check.EPRT)),
              new Advice.LetServerConnect(Check.EPRT)),
          row(
              "the server says another public address and is not at its own",
              List.of(fails(Check.EPSV), fails(Check.PASV), says(OTHER), fails(Check.PORT)),
              new Advice.BelieveAddress(Check.PASSIVE_ADDRESS)),
          row(
              "the same, and the working one comes first",
              List.of(fails(Check.EPSV), fails(Check.PASV), says(OTHER), works(Check.PORT)),
              new Advice.LetServerConnect(Check.PORT)),
          row(
              "the server says another public address and data come all the same",
              List.of(fails(Check.EPSV), works(Check.PASV), says(OTHER))),
          row(
              "the server says a private address, which is of no use",
              List.of(fails(Check.EPSV), fails(Check.PASV), says(PRIVATE))),
          row(
              "the server says its own address and is not there",
              List.of(fails(Check.EPSV), fails(Check.PASV), says(PEER))),
          row(
              "names are in another encoding",
              List.of(Finding.warns(Check.UTF8, new Detail.OtherEncoding("caf\uDCE9"))),
              new Advice.ChooseEncoding(Check.UTF8)),
          row(
              "TLS is wanted and the server has none",
              List.of(Finding.notTried(Check.LOGIN, Hindrance.TLS_WANTED)),
              new Advice.DoWithoutTls(Check.LOGIN)),
          row(
              "data end without close_notify",
              List.of(Finding.works(Check.EPSV, new Detail.Unclosed())),
              new Advice.TakeUnclosedData(Check.EPSV)));

  @Test
  void each_finding_has_its_consequences() {
    for (Row row : TABLE) {
      assertThat(Advice.on(row.findings)).as(row.when).isEqualTo(row.advice);
    }
  }

  @Test
  void the_table_knows_every_advice() {
    assertThat(
            TABLE.stream()
                .flatMap(row -> row.advice.stream())
                .map(Object::getClass)
                .collect(Collectors.toSet()))
        .isEqualTo(Cases.of(Advice.class));
  }

  private static Row row(String when, List<Finding> findings, Advice... advice) {
    return new Row(when, findings, List.of(advice));
  }

  private static Finding works(Check check) {
    return Finding.works(check, new Detail.Nothing());
  }

  private static Finding fails(Check check) {
    return fails(check, new Detail.Nothing());
  }

  private static Finding fails(Check check, Detail detail) {
    return Finding.fails(check, detail);
  }

  private static Finding says(HostAddress address) {
    return Finding.warns(Check.PASSIVE_ADDRESS, new Detail.Compared(address, PEER));
  }
}
