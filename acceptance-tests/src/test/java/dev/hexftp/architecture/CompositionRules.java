package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_TERMINAL;
import static dev.hexftp.architecture.Layer.BOOTSTRAP;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.hexftp.architecture.fixture.adapter.file.AsksEnvironment;
import dev.hexftp.architecture.fixture.adapter.socket.TalksToTheUser;
import dev.hexftp.architecture.fixture.application.Assembles;
import dev.hexftp.architecture.fixture.ports.in.SeesBootstrap;
import java.io.Console;
import java.io.FileDescriptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rules that leave the putting together, and the process, to one place.
final class CompositionRules {
  private static final DescribedPredicate<JavaAccess<?>> PROCESS =
      Calls.anyOf(
          Calls.to(System.class, "in", "out", "err", "setIn", "setOut", "setErr"),
          Calls.to(System.class, "console", "exit"),
          Calls.to(Runtime.class, "exit", "halt"),
          Calls.to(IO.class, "print", "println", "readln"),
          Calls.to(FileDescriptor.class, "in", "out", "err"),
          Calls.to(Console.class, "readLine", "readPassword", "printf", "writer", "reader"),
          Calls.toOverload(Throwable.class, "printStackTrace"));

  private CompositionRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Composition",
        "The bootstrap knows everybody and nobody knows the bootstrap; the process is its"
            + " business.",
        List.of(unseen(), only(), process(), environment()));
  }

  private static Rule unseen() {
    return Rule.named("nobody sees the bootstrap")
        .prevents("parts that fetch what they need instead of being given it")
        .because(
            "who knows the wiring can no longer be wired otherwise: take what you need as a"
                + " constructor parameter")
        .brokenBy(SeesBootstrap.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.outside(BOOTSTRAP))
                    .should(Conditions.notSee(hexagon.in(BOOTSTRAP), exempt)));
  }

  private static Rule only() {
    return Rule.named("only the bootstrap sees more than one adapter")
        .prevents("a hidden second composition root")
        .because(
            "adapters meet in one place: build and connect them in dev.hexftp.bootstrap and hand"
                + " them on as ports")
        .brokenBy(Assembles.class)
        .checkedBy(
            (hexagon, _) ->
                classes()
                    .that(hexagon.outside(BOOTSTRAP))
                    .should(
                        Conditions.be(
                            type -> adaptersKnownTo(type, hexagon).size() <= 1,
                            "sees more than one adapter")));
  }

  private static Set<Layer.Adapter> adaptersKnownTo(JavaClass type, Hexagon hexagon) {
    Stream<JavaClass> seen =
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass());
    return Stream.concat(Stream.of(type), seen)
        .flatMap(known -> hexagon.adapterOf(known).stream())
        .collect(toSet());
  }

  private static Rule process() {
    return Rule.named("standard streams, console and exit only in bootstrap and terminal")
        .prevents("output that no test sees, and an end that no caller can stop")
        .because(
            "what is to be told is a Notice for the port Display, what is to be asked a Question"
                + " for the port Prompter, and how a run ends an ExitStatus that is returned")
        .brokenBy(TalksToTheUser.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.outside(BOOTSTRAP, ADAPTER_CLI_TERMINAL))
                    .should(Conditions.notUse(PROCESS, exempt)));
  }

  private static Rule environment() {
    return Rule.named("environment and properties only in bootstrap and terminal")
        .prevents("switches that nobody knows of")
        .because(
            "what the process was started with is read once: read it in dev.hexftp.bootstrap and"
                + " pass it on as a value")
        .brokenBy(AsksEnvironment.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.outside(BOOTSTRAP, ADAPTER_CLI_TERMINAL))
                    .should(Conditions.notUse(MachineCalls.ENVIRONMENT, exempt)));
  }
}
