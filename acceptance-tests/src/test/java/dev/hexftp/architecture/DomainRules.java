package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.hexftp.architecture.fixture.domain.AsksTheMachine;
import dev.hexftp.architecture.fixture.domain.Counter;
import dev.hexftp.architecture.fixture.domain.HoldsArray;
import dev.hexftp.architecture.fixture.domain.LogsSecret;
import dev.hexftp.architecture.fixture.domain.MentionsSocket;
import dev.hexftp.architecture.fixture.domain.OpenClass;
import dev.hexftp.architecture.fixture.domain.OpenInterface;
import dev.hexftp.architecture.fixture.domain.OpensSocket;
import dev.hexftp.architecture.fixture.domain.ServerSulks;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.proxy.ProxyLogin;
import dev.hexftp.domain.reply.ReplyDecoder;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.domain.transfer.NetAscii;
import dev.hexftp.domain.transfer.TransferSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Rules that keep the domain a matter of values.
final class DomainRules {
  private static final String READER =
      "an incremental reader is the memory of what has been read so far; it belongs to one stream";

  private DomainRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Domain",
        "The domain is values and pure functions: the same input gives the same result, anywhere.",
        List.of(
            allowList(),
            machine(),
            finalFields(),
            closedClasses(),
            closedInterfaces(),
            noArrays(),
            noExceptions(),
            secrets()));
  }

  private static Rule allowList() {
    return Rule.named("the domain sees itself and its allow-list only")
        .prevents("frameworks and I/O that seep in; a list of bans misses what nobody thought of")
        .because(
            "the core must run without the world: put what needs sockets, files or a library behind"
                + " a port in dev.hexftp.ports.out and implement it in an adapter")
        .except(
            TransferSummary.class,
            List.of(BigDecimal.class, RoundingMode.class),
            "ftp.exe rounds half up on the exact binary value, and BigDecimal is the value for"
                + " that")
        .brokenBy(OpensSocket.class, MentionsSocket.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.in(DOMAIN))
                    .should(Conditions.seeOnly(hexagon.in(DOMAIN).or(Foreign.PURE), exempt)));
  }

  private static Rule machine() {
    return Rule.named("domain and application ask the machine for nothing")
        .prevents("results that depend on clock, chance, locale, zone, charset or properties")
        .because(
            "a result must not depend on where and when it is computed: pass the Instant, Duration,"
                + " Locale.ROOT or charset in as a value; elapsed time is the port Ticker, time of"
                + " day an InstantSource, and the bootstrap reads properties")
        .brokenBy(
            AsksTheMachine.class, dev.hexftp.architecture.fixture.application.ReadsClock.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.in(DOMAIN, APPLICATION))
                    .should(Conditions.notUse(MachineCalls.ANY, exempt)));
  }

  private static Rule finalFields() {
    return Rule.named("the fields of the domain are final")
        .prevents("shared mutable state")
        .because(
            "a value that changes cannot be trusted twice: return a changed copy, as Settings.with"
                + " does")
        .except(LineDecoder.class, READER)
        .except(ReplyDecoder.class, READER)
        .except(NetAscii.ToLocal.class, READER)
        .except(NetAscii.ToWire.class, READER)
        .brokenBy(Counter.class)
        .checkedBy(
            (hexagon, exempt) ->
                fields()
                    .that()
                    .areDeclaredInClassesThat(hexagon.in(DOMAIN).and(Conditions.notExempt(exempt)))
                    .should()
                    .beFinal());
  }

  private static Rule closedClasses() {
    return Rule.named("the classes of the domain are records, enums, sealed or final")
        .prevents("subclasses that change what a value means")
        .because("a value means one thing: make it a record, or name its cases with permits")
        .brokenBy(OpenClass.class)
        .checkedBy(
            (hexagon, _) ->
                classes()
                    .that(hexagon.in(DOMAIN))
                    .and()
                    .areNotInterfaces()
                    .should(
                        Conditions.be(
                            DomainRules::isClosed, "is neither record, enum, sealed nor final")));
  }

  private static boolean isClosed(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isSealed()
        || type.isAnonymousClass()
        || type.getModifiers().contains(JavaModifier.FINAL);
  }

  private static Rule closedInterfaces() {
    return Rule.named("the interfaces of the domain are sealed, or private to one class")
        .prevents("open sets that make switches guess")
        .because(
            "a switch without default must know every case: seal the interface; if the outside is"
                + " to implement it, it is a port and belongs in dev.hexftp.ports")
        .brokenBy(OpenInterface.class)
        .checkedBy(
            (hexagon, _) ->
                classes()
                    .that(hexagon.in(DOMAIN))
                    .and()
                    .areInterfaces()
                    .and()
                    .areNotPrivate()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should(Conditions.be(JavaClass::isSealed, "is not sealed")));
  }

  private static Rule noArrays() {
    return Rule.named("the domain keeps no arrays")
        .prevents("values that change after they were made, and compare by identity")
        .because("an array can be written by whoever holds it: keep a List made by List.copyOf")
        .brokenBy(HoldsArray.class)
        .checkedBy(
            (hexagon, exempt) ->
                noFields()
                    .that()
                    .areDeclaredInClassesThat(hexagon.in(DOMAIN).and(Conditions.notExempt(exempt)))
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .haveRawType(DescribedPredicate.describe("array", JavaClass::isArray)));
  }

  private static Rule noExceptions() {
    return Rule.named("the domain has no exceptions of its own")
        .prevents("two systems for errors")
        .because(
            "what the world can cause is a case of Failure, returned in an Either; what only a"
                + " programmer can cause is an IllegalArgumentException")
        .brokenBy(ServerSulks.class)
        .checkedBy(
            (hexagon, _) ->
                noClasses().that(hexagon.in(DOMAIN)).should().beAssignableTo(Throwable.class));
  }

  private static Rule secrets() {
    return Rule.named("only the command encoder reveals a secret")
        .prevents("passwords in logs")
        .because(
            "a password is shown to nobody but the server: print the Secret itself, which gives"
                + " stars, or CommandEncoder.masked")
        .except(
            ProxyLogin.class,
            List.of(Secret.class),
            "a password for a proxy goes to the proxy, in the forms of SOCKS and HTTP, and never"
                + " into a command")
        .brokenBy(LogsSecret.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.anywhere())
                    .and()
                    .doNotBelongToAnyOf(hexagon.encoder())
                    .should(Conditions.notUse(Calls.to(hexagon.secret(), "reveal"), exempt)));
  }
}
