package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_OPTIONS;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_TERMINAL;
import static dev.hexftp.architecture.Layer.ADAPTER_FILE;
import static dev.hexftp.architecture.Layer.ADAPTER_SCRIPT;
import static dev.hexftp.architecture.Layer.ADAPTER_SOCKET;
import static dev.hexftp.architecture.Layer.ADAPTER_TIME;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import dev.hexftp.architecture.fixture.adapter.cli.UsesScript;
import dev.hexftp.architecture.fixture.adapter.file.AsksTheUser;
import dev.hexftp.architecture.fixture.adapter.file.DrivesShell;
import dev.hexftp.architecture.fixture.adapter.script.OpensLink;
import dev.hexftp.architecture.fixture.adapter.socket.CallsApplication;
import dev.hexftp.architecture.fixture.adapter.socket.WritesToDisk;
import java.util.List;

/// Rules that keep the adapters apart, from each other and from foreign technologies.
final class AdapterRules {
  private static final Layer[] ADAPTERS = {
    ADAPTER_SOCKET,
    ADAPTER_FILE,
    ADAPTER_TIME,
    ADAPTER_SCRIPT,
    ADAPTER_CLI,
    ADAPTER_CLI_OPTIONS,
    ADAPTER_CLI_TERMINAL
  };

  private static final Layer[] FRONT_ENDS = {
    ADAPTER_SCRIPT, ADAPTER_CLI, ADAPTER_CLI_OPTIONS, ADAPTER_CLI_TERMINAL
  };

  private static final Layer[] DRIVEN = {ADAPTER_SOCKET, ADAPTER_FILE, ADAPTER_TIME};

  private AdapterRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Adapters",
        "An adapter knows the ports and its own technology, and nothing of its siblings.",
        List.of(apart(), frontEnds(), notDriving(), notSpeaking()));
  }

  private static Rule apart() {
    return Rule.named("adapters see ports and domain, never each other")
        .prevents("a tangle of cli, script, socket, file and time")
        .because(
            "an adapter must be replaceable alone: let it ask through a port, move code that two"
                + " adapters share into the domain, and let dev.hexftp.bootstrap bring them"
                + " together")
        .brokenBy(UsesScript.class, WritesToDisk.class, CallsApplication.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(ADAPTERS))
                    .should(
                        Conditions.see(
                            (type, target) ->
                                scope
                                        .hexagon()
                                        .outside(DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER)
                                        .negate()
                                        .test(target)
                                    || scope
                                        .hexagon()
                                        .adapterOf(target)
                                        .equals(scope.hexagon().adapterOf(type)),
                            scope.exemptions())));
  }

  private static Rule frontEnds() {
    return Rule.named("front ends see ports.in and ports.out.user, no other port")
        .prevents("a front end that opens sockets or files")
        .because(
            "the abilities of a front end are those of all front ends: offer them in"
                + " dev.hexftp.ports.in and let the application ask the driven port")
        .brokenBy(OpensLink.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(FRONT_ENDS))
                    .should(Conditions.notSee(scope.in(PORTS_OUT), scope.exemptions())));
  }

  private static Rule notDriving() {
    return Rule.named("driven adapters do not drive")
        .prevents("a file or a socket that runs commands, so that the application calls itself")
        .because(
            "dev.hexftp.ports.in is for front ends: return a value through the port that is being"
                + " answered, and let the application decide the next step")
        .brokenBy(DrivesShell.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DRIVEN))
                    .should(Conditions.notSee(scope.in(PORTS_IN), scope.exemptions())));
  }

  private static Rule notSpeaking() {
    return Rule.named("driven adapters do not speak to the user")
        .prevents("words that the application does not know of, and a second place for decisions")
        .because(
            "an adapter answers the port that it implements: put the fact into the value that it"
                + " returns, and let the application make a Notice of it")
        .brokenBy(AsksTheUser.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DRIVEN))
                    .should(Conditions.notSee(scope.in(PORTS_OUT_USER), scope.exemptions())));
  }
}
