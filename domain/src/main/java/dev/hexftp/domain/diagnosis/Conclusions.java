package dev.hexftp.domain.diagnosis;

import dev.hexftp.domain.endpoint.AddressScope;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsMode;
import dev.hexftp.domain.tls.TlsVersion;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Decides which advice follows from the findings. Each rule looks at findings alone, never at the
/// user's present choices: the result is the complete list of options for this server.
record Conclusions(List<Finding> findings) {
  Conclusions {
    findings = List.copyOf(findings);
  }

  List<Advice> all() {
    List<Advice> all = new ArrayList<>();
    Stream.of(
            tls(),
            withoutTls(),
            key(),
            tlsVersion(),
            dataProtection(),
            login(),
            dataConnections(),
            dataEnds(),
            encoding())
        .forEach(advice -> advice.forEach(all::add));
    return List.copyOf(all);
  }

  private Option<Advice> tls() {
    if (is(Check.EXPLICIT_TLS, Outcome.WORKS)) {
      return Option.of(new Advice.SpeakTls(Check.EXPLICIT_TLS, TlsMode.EXPLICIT));
    }
    return Option.when(
        is(Check.IMPLICIT_TLS, Outcome.WORKS),
        () -> new Advice.SpeakTls(Check.IMPLICIT_TLS, TlsMode.IMPLICIT));
  }

  private Option<Advice> withoutTls() {
    return Option.when(
        detail(Check.LOGIN).equals(new Detail.Hindered(Hindrance.TLS_WANTED)),
        () -> new Advice.DoWithoutTls(Check.LOGIN));
  }

  /// Also when it was accepted without any authority: a key says more than an unchecked
  /// certificate.
  private Option<Advice> key() {
    Option<ServerCertificate> inNeed =
        switch (detail(Check.CERTIFICATE)) {
          case Detail.Rejected(var refusal) -> Option.of(refusal.shown());
          case Detail.Accepted(var shown, _) -> Option.when(!shown.isFlawless(), shown);
          case Detail.Nothing _, Detail.Hindered _, Detail.Stopped _, Detail.Said _ ->
              Option.none();
          case Detail.Addresses _, Detail.Reached _, Detail.Features _ -> Option.none();
          case Detail.Agreed _, Detail.Compared _, Detail.ReuseDemanded _ -> Option.none();
          case Detail.Offered _, Detail.NotOffered _, Detail.Algorithms _ -> Option.none();
          case Detail.OtherEncoding _, Detail.Unclosed _ -> Option.none();
        };
    return inNeed.map(shown -> new Advice.AcceptKey(Check.CERTIFICATE, shown.key()));
  }

  private Option<Advice> tlsVersion() {
    if (!is(Check.TLS_1_2, Outcome.WORKS)) {
      return Option.none();
    }
    // A server that simply agrees to 1.2 when 1.3 is offered needs no help.
    if (detail(Check.TLS_1_3) instanceof Detail.Stopped) {
      return Option.of(new Advice.LimitTls(Check.TLS_1_3, TlsVersion.TLS_1_2));
    }
    return Option.when(
        is(Check.TLS_1_3, Outcome.WORKS) && is(Check.SESSION_REUSE, Outcome.FAILS),
        () -> new Advice.LimitTls(Check.SESSION_REUSE, TlsVersion.TLS_1_2));
  }

  private Option<Advice> dataProtection() {
    return Option.when(
        is(Check.DATA_PROTECTION, Outcome.FAILS),
        () -> new Advice.LeaveDataInTheClear(Check.DATA_PROTECTION));
  }

  private Option<Advice> login() {
    return Option.when(
        detail(Check.LOGIN).equals(new Detail.Hindered(Hindrance.NO_LOGIN_KNOWN)),
        () -> new Advice.NameLogin(Check.LOGIN));
  }

  /// Methods that have worked come before methods that may work.
  private Option<Advice> dataConnections() {
    if (is(Check.EPSV, Outcome.WORKS) || is(Check.PASV, Outcome.WORKS)) {
      return Option.none();
    }
    if (is(Check.PORT, Outcome.WORKS)) {
      return Option.of(new Advice.LetServerConnect(Check.PORT));
    }
    if (is(Check.EPRT, Outcome.WORKS)) {
      return Option.of(new Advice.LetServerConnect(Check.EPRT));
    }
    return Option.when(
        is(Check.PASV, Outcome.FAILS) && saysAnotherPublicAddress(),
        () -> new Advice.BelieveAddress(Check.PASSIVE_ADDRESS));
  }

  /// A private address is of no use to outsiders, so there is nothing to believe.
  private boolean saysAnotherPublicAddress() {
    return detail(Check.PASSIVE_ADDRESS) instanceof Detail.Compared compared
        && !compared.isTrue()
        && AddressScope.of(compared.said()) == AddressScope.PUBLIC;
  }

  private Option<Advice> dataEnds() {
    return Option.of(
            Stream.of(Check.EPSV, Check.PASV, Check.PORT, Check.EPRT)
                .filter(check -> detail(check) instanceof Detail.Unclosed)
                .toList())
        .filter(unclosed -> !unclosed.isEmpty())
        .map(unclosed -> new Advice.TakeUnclosedData(unclosed.getFirst()));
  }

  private Option<Advice> encoding() {
    return Option.when(
        detail(Check.UTF8) instanceof Detail.OtherEncoding,
        () -> new Advice.ChooseEncoding(Check.UTF8));
  }

  private boolean is(Check check, Outcome outcome) {
    return find(check).exists(finding -> finding.outcome() == outcome);
  }

  private Detail detail(Check check) {
    return find(check).map(Finding::detail).getOrElse(new Detail.Nothing());
  }

  private Option<Finding> find(Check check) {
    return Option.ofOptional(
        findings.stream().filter(finding -> finding.check() == check).findFirst());
  }
}
