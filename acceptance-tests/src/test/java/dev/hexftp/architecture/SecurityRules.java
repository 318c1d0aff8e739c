package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.socket.tls.trust.ServerTrust;
import dev.hexftp.architecture.fixture.adapter.socket.AcceptsByItself;
import dev.hexftp.architecture.fixture.adapter.socket.LooksUpNames;
import dev.hexftp.architecture.fixture.adapter.socket.TrustsAnyHost;
import dev.hexftp.architecture.fixture.adapter.socket.TrustsEverybody;
import dev.hexftp.architecture.fixture.application.EncodesAgain;
import dev.hexftp.architecture.fixture.application.ShowsPassword;
import dev.hexftp.architecture.fixture.domain.KeepsPassword;
import dev.hexftp.architecture.fixture.domain.LogsSecret;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.proxy.ProxyLogin;
import dev.hexftp.domain.tls.TrustPolicy.Acceptance;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.TrustManager;

/// Rules that keep the targets of an attacker in one place each.
final class SecurityRules {
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)pw|pass|passwd|.*(password|passphrase|secret).*");

  /// Text, and all other types that can hold a password in the clear.
  private static final DescribedPredicate<JavaClass> CLEAR_TEXT =
      Foreign.type(String.class, CharSequence.class, StringBuilder.class)
          .or(DescribedPredicate.describe("array", JavaClass::isArray));

  /// Calls that ask the name service, and wait for it.
  private static final DescribedPredicate<JavaAccess<?>> LOOK_UP =
      Calls.anyOf(
          Calls.to(InetAddress.class, "getByName", "getAllByName", "getLocalHost"),
          Calls.to(InetAddress.class, "getHostName", "getCanonicalHostName"),
          Calls.toTaking(String.class, InetSocketAddress.class, Calls.CONSTRUCTOR),
          Calls.to(InetSocketAddress.class, "getHostName"));

  /// All reasons for which a certificate is accepted.
  private static final DescribedPredicate<JavaAccess<?>> VERDICTS =
      Calls.to(
          Acceptance.class,
          Arrays.stream(Acceptance.values()).map(Acceptance::name).toArray(String[]::new));

  private static final Layer[] DRIVEN = {
    Layer.ADAPTER_SOCKET, Layer.ADAPTER_FILE, Layer.ADAPTER_TIME
  };

  private SecurityRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Security",
        "Each target of an attacker has one place, and that place can be read.",
        List.of(reveal(), encoding(), passwords(), certificates(), verdicts(), names()));
  }

  private static Rule reveal() {
    return Rule.named("only CommandEncoder and ProxyLogin reveal a secret")
        .prevents("passwords in logs")
        .because(
            "a password is shown to the server or the proxy that it is for: print the Secret"
                + " itself, which gives stars, or CommandEncoder.masked")
        .except(
            ProxyLogin.class,
            List.of(Secret.class),
            "a password for a proxy goes to the proxy, in the forms of SOCKS and HTTP, and never"
                + " into a command")
        .brokenBy(LogsSecret.class, ShowsPassword.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .and()
                    .doNotBelongToAnyOf(scope.hexagon().encoder())
                    .should(
                        Conditions.notUse(
                            Calls.to(scope.hexagon().secret(), "reveal"), scope.exemptions())));
  }

  private static Rule encoding() {
    return Rule.named("only the link makes the bytes of a command")
        .prevents("a password on the screen or in an outcome, by way of the command that holds it")
        .because(
            "the bytes of PASS and ACCT hold the secret in the clear: show and keep"
                + " CommandEncoder.masked(command)")
        .exceptHidden(
            TcpNetwork.class,
            "TcpFtpLink",
            List.of(CommandEncoder.class),
            "it sends the bytes to the server")
        .brokenBy(EncodesAgain.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .and()
                    .doNotBelongToAnyOf(CommandEncoder.class)
                    .should(
                        Conditions.notUse(
                            Calls.to(CommandEncoder.class, "encode"), scope.exemptions())));
  }

  private static Rule passwords() {
    return Rule.named("a password is kept as a Secret")
        .prevents("a record whose toString prints a password, in a log or in a failure")
        .because(
            "text in a field is printed sooner or later: make it a Secret where it is read, which"
                + " prints as stars and is revealed on its way to the server only")
        .brokenBy(KeepsPassword.class)
        .checkedBy(
            scope ->
                noFields()
                    .that()
                    .areDeclaredInClassesThat(scope.anywhere())
                    .and()
                    .areNotStatic()
                    .and(
                        DescribedPredicate.<JavaField>describe(
                            "are passwords by name",
                            field ->
                                PASSWORD.matcher(field.getName()).matches()
                                    && !field.getOwner().isEquivalentTo(scope.hexagon().secret())))
                    .should()
                    .haveRawType(CLEAR_TEXT));
  }

  private static Rule certificates() {
    return Rule.named("certificates are judged in one place")
        .prevents("a trust manager that trusts everything, made to get past a test")
        .because(
            "the adapter finds facts and dev.hexftp.domain.tls.TrustPolicy judges them: add a case"
                + " to the policy; a server that is to be trusted without an authority has --pin"
                + " and --trust=tofu")
        .except(
            ServerTrust.class, "it is the one place: it asks the policy and remembers the answer")
        .brokenBy(TrustsEverybody.class, TrustsAnyHost.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere().and(scope.notExempt()))
                    .should(
                        Conditions.be(
                            type -> !type.isAssignableTo(TrustManager.class), "is a trust manager"))
                    .andShould(
                        Conditions.notSee(
                            Foreign.type(HostnameVerifier.class), scope.exemptions())));
  }

  private static Rule verdicts() {
    return Rule.named("no driven adapter names a verdict on a certificate")
        .prevents("a certificate that is accepted before the policy was asked")
        .because(
            "why a certificate is accepted is for dev.hexftp.domain.tls.TrustPolicy to say: hand it"
                + " the facts about the certificate, and pass its answer on")
        .brokenBy(AcceptsByItself.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DRIVEN))
                    .should(Conditions.notUse(VERDICTS, scope.exemptions())));
  }

  private static Rule names() {
    return Rule.named("names are looked up in one place")
        .prevents("a look-up that blocks the only thread, past its deadline and past a proxy")
        .because(
            "the name service may take minutes, and a proxy may have to look up the name instead:"
                + " ask AddressResolution, and make an InetSocketAddress of an InetAddress and"
                + " never of a name")
        .except(
            TcpNetwork.class,
            List.of(InetAddress.class),
            "it gives the look-up to the rest as a NameService, which runs on a separate thread")
        .brokenBy(LooksUpNames.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(LOOK_UP, scope.exemptions())));
  }
}
