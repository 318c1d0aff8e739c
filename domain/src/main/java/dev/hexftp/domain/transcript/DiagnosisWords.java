package dev.hexftp.domain.transcript;

import dev.hexftp.domain.diagnosis.Advice;
import dev.hexftp.domain.diagnosis.Check;
import dev.hexftp.domain.diagnosis.Detail;
import dev.hexftp.domain.diagnosis.Finding;
import dev.hexftp.domain.diagnosis.Hindrance;
import dev.hexftp.domain.diagnosis.Outcome;
import dev.hexftp.domain.endpoint.AddressScope;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.tls.CertificateRefusal;
import dev.hexftp.domain.tls.ServerCertificate;
import dev.hexftp.domain.tls.TlsFault;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a diagnosis. They may hold raw text from the server; the display makes it visible.
final class DiagnosisWords {
  private static final String MARK = "ftp: ";

  private DiagnosisWords() {}

  /// The label of `check` in a table.
  static String label(Check check) {
    return switch (check) {
      case NAME -> "name";
      case CONNECTION -> "connection";
      case GREETING -> "greeting";
      case FEATURES_BEFORE_LOGIN -> "FEAT before login";
      case EXPLICIT_TLS -> "AUTH TLS";
      case IMPLICIT_TLS -> "implicit TLS";
      case CERTIFICATE -> "certificate";
      case TLS_1_2 -> "TLS 1.2";
      case TLS_1_3 -> "TLS 1.3";
      case DATA_PROTECTION -> "PROT";
      case LOGIN -> "login";
      case FEATURES -> "FEAT";
      case UTF8 -> "UTF-8";
      case PASSIVE_ADDRESS -> "address in PASV";
      case SESSION_REUSE -> "session reuse";
      case EPSV, PASV, PORT, EPRT, MLSD, REST, SIZE, MDTM, MFMT, HASH -> check.name();
    };
  }

  /// The word for `outcome`, without a space.
  static String word(Outcome outcome) {
    return switch (outcome) {
      case WORKS -> "works";
      case WARNS -> "warns";
      case FAILS -> "fails";
      case NOT_TRIED -> "not-tried";
    };
  }

  /// The details of `finding`, a line for each.
  static List<String> details(Finding finding) {
    return switch (finding.detail()) {
      case Detail.Nothing() -> List.of();
      case Detail.Hindered(var why) -> List.of(of(why));
      case Detail.Stopped(var failure) -> List.of(inShort(failure));
      case Detail.Unclosed() -> List.of("data come, and end without close_notify");
      case Detail.Said(var reply) -> List.of(reply.lines().getLast());
      case Detail.Addresses(var all) ->
          List.of(all.stream().map(HostAddress::text).collect(Collectors.joining(", ")));
      case Detail.Reached(var peer) -> List.of(of(peer));
      case Detail.Features(var lines) ->
          List.of(lines.isEmpty() ? "nothing" : String.join(", ", lines));
      case Detail.Agreed(var version, var cipherSuite) -> List.of(version + ", " + cipherSuite);
      case Detail.Accepted(var certificate, var why) -> describe(of(why), "though:  ", certificate);
      case Detail.Rejected(var refusal) -> describe(of(refusal), "why:     ", refusal.shown());
      case Detail.Compared compared -> List.of(of(compared));
      case Detail.ReuseDemanded(boolean demanded) ->
          List.of(demanded ? "demanded, and given" : "not demanded");
      case Detail.Offered() -> List.of("the server says so");
      case Detail.NotOffered() -> List.of("the server does not offer it");
      case Detail.Algorithms(var names) -> List.of(String.join(", ", names));
      case Detail.OtherEncoding(var example) ->
          List.of("the server lists names in another encoding, such as " + example);
    };
  }

  private static String of(Hindrance why) {
    return switch (why) {
      case NOT_CONNECTED -> "there is no connection";
      case CONNECTION_LOST -> "the connection was lost and could not be made again";
      case NO_TLS -> "the server has no TLS";
      case TLS_NOT_AGREED -> "the TLS handshake failed, so no password was sent";
      case TLS_WANTED -> "the server has no TLS, and you want it, so no password was sent";
      case CERTIFICATE_REFUSED -> "the certificate is not accepted, so no password was sent";
      case DATA_UNPROTECTED -> "data connections would not be protected";
      case DATA_IN_THE_CLEAR -> "you want data in the clear";
      case NO_LOGIN_KNOWN -> "no login known; give --user and a password option";
      case NOT_LOGGED_IN -> "not logged in";
      case OVER_IPV6 -> "the connection is over IPv6, which it does not know";
      case NO_ADDRESS_SAID -> "the server says no address";
      case NO_DATA_CONNECTION -> "no passive data connection works";
    };
  }

  private static String of(Endpoint peer) {
    String family =
        switch (peer.address().family()) {
          case IPV4 -> "IPv4";
          case IPV6 -> "IPv6";
        };
    return peer.address().text() + ", port " + peer.port().number() + " (" + family + ")";
  }

  private static String of(Detail.Compared compared) {
    String said = compared.said().text();
    if (compared.isTrue()) {
      return said;
    }
    String local =
        switch (AddressScope.of(compared.said())) {
          case LOCAL -> ", a local address,";
          case PUBLIC -> "";
        };
    return "the server says " + said + local + " and is at " + compared.peer().text();
  }

  private static String of(Acceptance why) {
    return switch (why) {
      case BY_AUTHORITY -> "an authority vouches for it";
      case PINNED -> "its key is pinned";
      case KNOWN -> "it is known from before";
      case FIRST_USE -> "it is new; a connection would trust it from then on";
      case UNCHECKED -> "it was not checked, as --trust=any asks";
    };
  }

  private static String of(CertificateRefusal refusal) {
    return TlsWords.inShort(new TlsFault.Untrusted(refusal));
  }

  /// `faults` is the word before each fault of the certificate, which speaks for a refusal and
  /// against an acceptance.
  private static List<String> describe(String verdict, String faults, ServerCertificate shown) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict);
    shown.faults().forEach(fault -> lines.add(faults + TlsWords.of(fault)));
    lines.add("subject: " + shown.subject());
    lines.add("names:   " + TlsWords.names(shown));
    lines.add("issuer:  " + shown.issuer());
    lines.add("valid:   " + shown.notBefore() + " to " + shown.notAfter());
    lines.add("SHA-256: " + shown.fingerprint());
    return List.copyOf(lines);
  }

  private static String inShort(Failure failure) {
    return switch (failure) {
      case Failure.UnknownHost _ -> "the name has no address";
      case Failure.NotConnectable(_, _, var fault) -> Reasons.of(fault);
      case Failure.NoGreeting(var cause) -> "no FTP greeting came: " + inShort(cause);
      case Failure.GreetingRefused(var reply) -> reply.lines().getLast();
      case Failure.LoginRefused(var reply) -> reply.lines().getLast();
      case Failure.Refused(_, var reply) -> reply.lines().getLast();
      case Failure.ServiceClosing(var reply) -> reply.lines().getLast();
      case Failure.ProtectionRefused(_, var reply) -> reply.lines().getLast();
      case Failure.NotSecured(var fault) -> TlsWords.inShort(fault);
      case Failure.ControlLost() -> "the server closed the connection";
      case Failure.ReplyOverdue() -> "the server did not answer in time";
      case Failure.NoDataConnection(var attempts) ->
          attempts.stream().map(FailureWords::obstacle).collect(Collectors.joining("; "));
      case Failure.Abandoned(var why) -> inShort(why) + "; the server did not end the transfer";
      case Failure.NoAddressOfFamily _, Failure.ProxyFailed _, Failure.CredentialsUnavailable _ ->
          inOneLine(failure);
      case Failure.ProtectionKept _, Failure.ProtocolBroken _, Failure.Unconfirmed _ ->
          inOneLine(failure);
      case Failure.DataLost _, Failure.Doubted _, Failure.Incomplete _ -> inOneLine(failure);
      case Failure.NamesNotListed _, Failure.ListingFault _ -> inOneLine(failure);
      case Failure.Interrupted _, Failure.InputEnded _, Failure.LocalFile _ -> inOneLine(failure);
      case Failure.UserFault _ -> inOneLine(failure);
    };
  }

  /// The words used elsewhere, where they have lines and marks.
  private static String inOneLine(Failure failure) {
    return FailureWords.of(failure, Settings.INITIAL).stream()
        .map(phrase -> phrase.text().strip())
        .map(text -> text.startsWith(MARK) ? text.substring(MARK.length()) : text)
        .collect(Collectors.joining("; "));
  }

  /// The option or command to use.
  static String option(Advice advice) {
    return switch (advice) {
      case Advice.SpeakTls(_, var mode) -> "--tls=" + SessionWords.word(mode);
      case Advice.AcceptKey(_, var key) -> "--pin=" + key;
      case Advice.LimitTls(_, var highest) -> "--tls-max=" + highest.number();
      case Advice.LeaveDataInTheClear _ -> "--tls-data=clear";
      case Advice.NameLogin _ -> "--user=NAME";
      case Advice.LetServerConnect _ -> "passive off";
      case Advice.BelieveAddress _ -> "--data-address=reply";
      case Advice.ChooseEncoding _ -> "--encoding=NAME";
      case Advice.TakeUnclosedData _ -> "--tls-unclosed=HOST";
      case Advice.DoWithoutTls _ -> "--tls=off";
    };
  }

  /// The reason to use it, and the considerations before.
  static String reason(Advice advice) {
    return switch (advice) {
      case Advice.SpeakTls _ -> "protects the password and the data";
      case Advice.AcceptKey _ ->
          "accepts this one key; compare the fingerprint with the server's owner first";
      case Advice.LimitTls _ -> "the server has trouble with newer versions";
      case Advice.LeaveDataInTheClear _ ->
          "the server does not protect data connections; others on the network could read them";
      case Advice.NameLogin _ -> "with a password option, to find out more";
      case Advice.LetServerConnect _ ->
          "the server can connect to you, but you cannot connect to its data ports";
      case Advice.BelieveAddress _ ->
          "the server names that address for its data; use it if you know the address";
      case Advice.ChooseEncoding _ -> "the encoding in which the server's names are";
      case Advice.DoWithoutTls _ ->
          "the server has no TLS; others on the network could read the password and the data";
      case Advice.TakeUnclosedData _ ->
          "if sizes and second listings do not prove the data; they could be cut off on the way";
    };
  }
}
