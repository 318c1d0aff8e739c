package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.hexftp.architecture.fixture.ports.in.Plans;
import dev.hexftp.architecture.fixture.ports.in.SeesApplication;
import dev.hexftp.architecture.fixture.ports.out.DoesTheWork;
import dev.hexftp.architecture.fixture.ports.out.HidesLogic;
import dev.hexftp.architecture.fixture.ports.out.NamesPath;
import dev.hexftp.architecture.fixture.ports.out.SumsUp;
import dev.hexftp.architecture.fixture.ports.out.Throws;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.ports.out.local.ByteSink;
import dev.hexftp.ports.out.local.ByteSource;
import dev.hexftp.ports.out.local.LocalIoException;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;

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
        List.of(allowList(), noApplication(), onlyShapes(), noCheckedExceptions(), noCode()));
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
