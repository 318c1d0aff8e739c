package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.hexftp.architecture.fixture.application.GivesUp;
import dev.hexftp.architecture.fixture.application.ReadsClock;
import dev.hexftp.architecture.fixture.domain.AsksTheMachine;
import dev.hexftp.architecture.fixture.domain.Counter;
import dev.hexftp.architecture.fixture.domain.Formats;
import dev.hexftp.architecture.fixture.domain.HoldsArray;
import dev.hexftp.architecture.fixture.domain.HoldsBuilder;
import dev.hexftp.architecture.fixture.domain.OpenClass;
import dev.hexftp.architecture.fixture.domain.OpenInterface;
import dev.hexftp.architecture.fixture.domain.ReadsNumbers;
import dev.hexftp.architecture.fixture.domain.ServerSulks;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.domain.json.JsonWriter;
import dev.hexftp.domain.manual.Synopsis;
import dev.hexftp.domain.reply.ReplyDecoder;
import dev.hexftp.domain.shell.Parameter;
import dev.hexftp.domain.shell.Signature;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.domain.transfer.NetAscii;
import dev.hexftp.domain.transfer.TransferSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Rules that keep the domain a matter of values.
final class DomainRules {
  private static final String READER =
      "an incremental reader is the memory of the bytes read so far; it belongs to one stream";

  private static final String GRAMMAR =
      "the grammar is a constant, and its readers are functions of the words that were typed";

  private DomainRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Domain",
        "The domain is values and pure functions: the same input gives the same result, anywhere.",
        List.of(
            allowList(),
            machine(),
            finalFields(),
            valueFields(),
            closedClasses(),
            closedInterfaces(),
            noArrays(),
            noExceptions()));
  }

  private static Rule allowList() {
    return Rule.named("the domain sees itself and the allow-list only")
        .prevents("frameworks and I/O that seep in; a list of bans misses the type of tomorrow")
        .because(
            "the core must run without the world: hide a library or the outside behind a"
                + " port in dev.hexftp.ports.out and implement it in an adapter; a type that is a"
                + " plain value may join AllowList")
        .except(
            TransferSummary.class,
            List.of(BigDecimal.class, RoundingMode.class),
            "ftp.exe rounds half up on the exact binary value, and BigDecimal is the value for"
                + " that")
        .brokenBy(ReadsNumbers.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DOMAIN))
                    .should(
                        Conditions.seeOnly(
                            scope.in(DOMAIN).or(AllowList.ALLOWED_OR_EXPLAINED),
                            scope.exemptions())));
  }

  private static Rule machine() {
    return Rule.named("domain, ports and application ask the machine for nothing")
        .prevents("results that depend on clock, chance, locale, zone, charset or properties")
        .because(
            "a result must not depend on where and when it is computed: pass the Instant, Duration,"
                + " Locale.ROOT or charset in as a value; elapsed time is the port Ticker, a wait"
                + " the port Pause, a line end \\r\\n or \\n; words stand in the code of"
                + " dev.hexftp.domain.transcript and in no resource, and dev.hexftp.bootstrap reads"
                + " properties")
        .brokenBy(AsksTheMachine.class, Formats.class, ReadsClock.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER, APPLICATION))
                    .should(Conditions.notSee(MachineCalls.TYPES, scope.exemptions()))
                    .andShould(Conditions.notUse(MachineCalls.CALLS, scope.exemptions()))
                    .andShould(
                        SourceConditions.notContain(Search.LINE_SEPARATORS, scope.exemptions())));
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
            scope ->
                fields()
                    .that()
                    .areDeclaredInClassesThat(scope.in(DOMAIN).and(scope.notExempt()))
                    .should()
                    .beFinal());
  }

  private static Rule valueFields() {
    return Rule.named("the fields of domain and ports are values")
        .prevents("a final field whose content changes: a StringBuilder, a Deque, a cache")
        .because(
            "final says that the field stays, not that its content does: keep a String instead of a"
                + " StringBuilder, and a List, Set or Map made by copyOf instead of a class that"
                + " can be changed; a dialogue that learns something goes on in a new state that"
                + " holds it")
        .except(LineDecoder.class, List.of(ByteBuffer.class), READER)
        .except(
            JsonWriter.class,
            List.of(Deque.class, Consumer.class),
            "a writer is the memory of the text written so far; it belongs to one document")
        .except(Parameter.class, List.of(Function.class), GRAMMAR)
        .except(Signature.class, List.of(BiFunction.class), GRAMMAR)
        .except(
            Synopsis.class,
            List.of(UnaryOperator.class),
            "the page that is written decides how letters are marked, and it marks text only")
        .brokenBy(HoldsBuilder.class)
        .checkedBy(
            scope ->
                fields()
                    .that()
                    .areDeclaredInClassesThat(scope.in(DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER))
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should(Values.haveTypeOfValue(scope.exemptions())));
  }

  private static Rule closedClasses() {
    return Rule.named("the classes of the domain are records, enums, sealed or final")
        .prevents("subclasses that change the meaning of a value")
        .because("a value means one thing: make it a record, or name its cases with permits")
        .brokenBy(OpenClass.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DOMAIN))
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
            scope ->
                classes()
                    .that(scope.in(DOMAIN))
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
        .because("every holder of an array can write to it: keep a List made by List.copyOf")
        .brokenBy(HoldsArray.class)
        .checkedBy(
            scope ->
                noFields()
                    .that()
                    .areDeclaredInClassesThat(scope.in(DOMAIN))
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .haveRawType(DescribedPredicate.describe("array", JavaClass::isArray)));
  }

  private static Rule noExceptions() {
    return Rule.named("domain and application define no exceptions")
        .prevents("two systems for errors")
        .because(
            "a failure of the world is a case of Failure, returned in an Either; one that only a"
                + " programmer can cause is an IllegalArgumentException")
        .brokenBy(ServerSulks.class, GivesUp.class)
        .checkedBy(
            scope ->
                noClasses()
                    .that(scope.in(DOMAIN, APPLICATION))
                    .should()
                    .beAssignableTo(Throwable.class));
  }
}
