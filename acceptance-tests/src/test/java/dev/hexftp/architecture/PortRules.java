package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.architecture.fixture.adapter.file.DoesTwoThings;
import dev.hexftp.architecture.fixture.application.AsksForMore;
import dev.hexftp.architecture.fixture.ports.in.Plans;
import dev.hexftp.architecture.fixture.ports.in.SeesApplication;
import dev.hexftp.architecture.fixture.ports.out.DoesTheWork;
import dev.hexftp.architecture.fixture.ports.out.HidesLogic;
import dev.hexftp.architecture.fixture.ports.out.NamesPath;
import dev.hexftp.architecture.fixture.ports.out.SumsUp;
import dev.hexftp.architecture.fixture.ports.out.TakesAnything;
import dev.hexftp.architecture.fixture.ports.out.Throws;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rules that keep the ports interfaces in the domain's words.
final class PortRules {
  private static final Layer[] PORTS = {PORTS_IN, PORTS_OUT, PORTS_OUT_USER};

  private static final String PUMP =
      "bytes are pumped past the domain, and by the exception the data connection, which catches"
          + " it, tells a failure of the disk from one of the network";

  private PortRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Ports",
        "A port states an offer or a need of the core, in the domain's words, and does nothing.",
        List.of(
            allowList(),
            noApplication(),
            onlyShapes(),
            noCheckedExceptions(),
            noCode(),
            saysWhat(),
            notQuestioned(),
            oneRole()));
  }

  private static Rule allowList() {
    return Rule.named("ports see the domain and the allow-list only")
        .prevents("ports that are shaped by one adapter")
        .because(
            "a port speaks of ends, not of means: use a domain type such as"
                + " LocalDirectory or HostName and let the adapter turn it into a Path or an"
                + " address")
        .except(ByteSource.class, List.of(WritableByteChannel.class, IOException.class), PUMP)
        .except(ByteSink.class, List.of(IOException.class), PUMP)
        .except(LocalIoException.class, List.of(IOException.class), PUMP)
        .brokenBy(NamesPath.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(PORTS))
                    .should(
                        Conditions.seeOnly(
                            scope
                                .in(DOMAIN)
                                .or(scope.in(PORTS))
                                // It has a separate rule, with a better answer.
                                .or(scope.in(APPLICATION))
                                .or(AllowList.ALLOWED),
                            scope.exemptions())));
  }

  private static Rule noApplication() {
    return Rule.named("ports do not see the application")
        .prevents("interfaces that bend to their implementation")
        .because(
            "the caller and the implementer of a port must be replaceable: move the types that the"
                + " port needs of the application into the domain, as a value")
        .brokenBy(SeesApplication.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(PORTS))
                    .should(Conditions.notSee(scope.in(APPLICATION), scope.exemptions())));
  }

  private static Rule onlyShapes() {
    return Rule.named("ports are interfaces, records and enums")
        .prevents("logic that hides among interfaces")
        .because(
            "there is nothing to run in a port: logic on values goes into the domain, sequences of"
                + " steps into dev.hexftp.application, technology into an adapter")
        .except(LocalIoException.class, PUMP)
        .brokenBy(HidesLogic.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(PORTS))
                    .and(scope.notExempt())
                    .should(
                        Conditions.be(
                            PortRules::isShape, "is neither interface nor record nor enum")));
  }

  private static boolean isShape(JavaClass type) {
    return type.isInterface() || type.isRecord() || type.isEnum();
  }

  private static Rule noCheckedExceptions() {
    return Rule.named("methods of ports declare no checked exception")
        .prevents("two systems for errors")
        .because(
            "a failure of the world is a value: return Either<Failure, T> and turn the exception"
                + " into a Failure inside the adapter")
        .except(ByteSource.class, List.of(IOException.class), PUMP)
        .except(ByteSink.class, List.of(IOException.class), PUMP)
        .brokenBy(Throws.class)
        .checkedBy(
            scope ->
                ArchRuleDefinition.methods()
                    .that()
                    .areDeclaredInClassesThat(scope.in(PORTS))
                    .should(declareNoCheckedException(scope.exemptions())));
  }

  private static Rule noCode() {
    return Rule.named("ports hold no code")
        .prevents(
            "default methods, factories and records that compute, which every adapter inherits")
        .because(
            "a port is a promise and keeps none itself: a sequence of steps goes into"
                + " dev.hexftp.application, logic on values into a record of dev.hexftp.domain; a"
                + " constructor may copy collections and nothing else")
        .except(LocalIoException.class, PUMP)
        .brokenBy(DoesTheWork.class, SumsUp.class, Plans.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(PORTS))
                    .should(SourceConditions.notContain(Search.CODE, scope.exemptions())));
  }

  private static Rule saysWhat() {
    return Rule.named("a port names its arguments and results")
        .prevents("bags of anything, whose content only the adapter and its caller know")
        .because(
            "Object, Map and a wildcard promise nothing that the compiler or a contract test could"
                + " hold an adapter to: give the values a record or a sealed type of"
                + " dev.hexftp.domain")
        .brokenBy(TakesAnything.class)
        .checkedBy(
            scope ->
                ArchRuleDefinition.methods()
                    .that()
                    .areDeclaredInClassesThat(scope.in(PORTS))
                    .and()
                    .doNotHaveName("equals")
                    .should(nameNoBag()));
  }

  private static ArchCondition<JavaMethod> nameNoBag() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "name their arguments and results",
            method ->
                Stream.concat(
                        Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                    .noneMatch(PortRules::isBag)));
  }

  private static boolean isBag(JavaType type) {
    return type instanceof JavaWildcardType
        || type.toErasure().isEquivalentTo(Object.class)
        || type.toErasure().isAssignableTo(Map.class)
        || (type instanceof JavaParameterizedType generic
            && generic.getActualTypeArguments().stream().anyMatch(PortRules::isBag));
  }

  private static Rule notQuestioned() {
    return Rule.named("no part asks for further abilities of an adapter")
        .prevents("abilities of an adapter that no port promises, and code that some adapters skip")
        .because(
            "a port is all that is known of the other side: ask the port for a method, which every"
                + " adapter then has, those of the tests too")
        .brokenBy(AsksForMore.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        SourceConditions.notContain(Search.QUESTIONED_PORTS, scope.exemptions())));
  }

  private static Rule oneRole() {
    return Rule.named("a class implements one port")
        .prevents("an adapter that can be replaced only together with another one")
        .because(
            "a port is the unit of replacement: write one class for each port, and let both ask a"
                + " third one if they share something")
        .except(
            TextDisplay.class,
            "the end of a run is written into the same stream of lines as everything before it")
        .brokenBy(DoesTwoThings.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere().and(scope.notExempt()))
                    .and()
                    .areNotInterfaces()
                    .should(
                        Conditions.be(
                            type -> portsOf(type, scope) <= 1, "implements more than one port")));
  }

  private static long portsOf(JavaClass type, Scope scope) {
    return type.getAllRawInterfaces().stream().filter(scope.in(PORTS)).count();
  }

  private static ArchCondition<JavaMethod> declareNoCheckedException(List<Exemption> exempt) {
    return new ArchCondition<>("declare no checked exception") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        for (JavaClass thrown : method.getThrowsClause().getTypes()) {
          boolean checked =
              !thrown.isAssignableTo(RuntimeException.class) && !thrown.isAssignableTo(Error.class);
          if (checked && exempt.stream().noneMatch(e -> e.covers(method.getOwner(), thrown))) {
            String message =
                "Method <%s> declares <%s> in %s"
                    .formatted(
                        method.getFullName(), thrown.getName(), method.getSourceCodeLocation());
            events.add(SimpleConditionEvent.violated(method, message));
          }
        }
      }
    };
  }
}
