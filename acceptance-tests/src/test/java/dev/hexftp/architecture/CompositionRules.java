package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_TERMINAL;
import static dev.hexftp.architecture.Layer.BOOTSTRAP;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.hexftp.architecture.fixture.adapter.cli.terminal.Shouts;
import dev.hexftp.architecture.fixture.adapter.file.AsksEnvironment;
import dev.hexftp.architecture.fixture.adapter.socket.ChangesTheProcess;
import dev.hexftp.architecture.fixture.adapter.socket.TalksToTheUser;
import dev.hexftp.architecture.fixture.application.Assembles;
import dev.hexftp.architecture.fixture.bootstrap.RunsAgain;
import dev.hexftp.architecture.fixture.ports.in.SeesBootstrap;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.bootstrap.Main;
import dev.hexftp.domain.outcome.ExitStatus;
import java.io.Console;
import java.io.FileDescriptor;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URL;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

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

  private static final DescribedPredicate<JavaAccess<?>> OUTPUT =
      Calls.anyOf(
          Calls.to(System.class, "out", "err", "setOut", "setErr"),
          Calls.to(IO.class, "print", "println"),
          Calls.to(FileDescriptor.class, "out", "err"));

  private static final DescribedPredicate<JavaAccess<?>> FOR_ALL =
      Calls.anyOf(
          Calls.to(Runtime.class, "addShutdownHook"),
          Calls.to(Thread.class, "setDefaultUncaughtExceptionHandler"),
          Calls.to(Locale.class, "setDefault"),
          Calls.to(TimeZone.class, "setDefault"),
          Calls.to(Security.class, "setProperty", "addProvider", "insertProviderAt"),
          Calls.to(SSLContext.class, "setDefault"),
          Calls.to(
              HttpsURLConnection.class, "setDefaultSSLSocketFactory", "setDefaultHostnameVerifier"),
          Calls.to(Authenticator.class, "setDefault"),
          Calls.to(ProxySelector.class, "setDefault"),
          Calls.to(CookieHandler.class, "setDefault"),
          Calls.to(URL.class, "setURLStreamHandlerFactory"));

  private static final DescribedPredicate<JavaAccess<?>> STATUSES =
      Calls.to(
          ExitStatus.class,
          Arrays.stream(ExitStatus.values()).map(ExitStatus::name).toArray(String[]::new));

  private CompositionRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Composition",
        "The bootstrap knows every part and no part knows the bootstrap; the process is its"
            + " business.",
        List.of(unseen(), only(), process(), output(), environment(), forAll(), wiring()));
  }

  private static Rule unseen() {
    return Rule.named("no part sees the bootstrap")
        .prevents("parts that fetch their dependencies instead of being given them")
        .because(
            "a class that knows the wiring cannot be rewired: take dependencies as a constructor"
                + " parameter")
        .homes(BOOTSTRAP)
        .brokenBy(SeesBootstrap.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notSee(scope.in(BOOTSTRAP), scope.exemptions())));
  }

  private static Rule only() {
    return Rule.named("only the bootstrap sees more than one adapter")
        .prevents("a hidden second composition root")
        .because(
            "adapters meet in one place: build and connect them in dev.hexftp.bootstrap and hand"
                + " them on as ports")
        .homes(BOOTSTRAP)
        .brokenBy(Assembles.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(
                        Conditions.be(
                            type -> adaptersKnownTo(type, scope.hexagon()).size() <= 1,
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
            "a report is a Notice for the port Display, a question is a"
                + " Question for the port Prompter, and how a run ends an ExitStatus that is"
                + " returned")
        .homes(BOOTSTRAP, ADAPTER_CLI_TERMINAL)
        .brokenBy(TalksToTheUser.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notUse(PROCESS, scope.exemptions())));
  }

  private static Rule output() {
    return Rule.named("standard output and standard error only in bootstrap")
        .prevents("text of a server that steers the terminal")
        .because(
            "TextDisplay makes every text visible before it is written: show it by a Notice, and"
                + " take the stream as a constructor parameter")
        .homes(BOOTSTRAP)
        .brokenBy(Shouts.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notUse(OUTPUT, scope.exemptions())));
  }

  private static Rule environment() {
    return Rule.named("environment and properties only in bootstrap and terminal")
        .prevents("switches that only their author knows")
        .because(
            "the surroundings of the process are read once: read it in dev.hexftp.bootstrap and"
                + " pass it on as a value")
        .homes(BOOTSTRAP, ADAPTER_CLI_TERMINAL)
        .brokenBy(AsksEnvironment.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notUse(MachineCalls.ENVIRONMENT, scope.exemptions())));
  }

  private static Rule forAll() {
    return Rule.named("nothing is set for the whole process")
        .prevents("a change that reaches every connection, every test and every program around us")
        .because(
            "a program that uses the client as a library shares the process: pass the locale, the"
                + " SSLContext or the handler to the object that needs it; the work at the"
                + " end is done by the caller of run(), or on a signal given to Signals")
        .brokenBy(ChangesTheProcess.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(FOR_ALL, scope.exemptions())));
  }

  private static Rule wiring() {
    return Rule.named("the bootstrap repeats nothing and decides no exit status")
        .prevents(
            "a second loop around the run, which knows nothing of commands that must not be"
                + " repeated")
        .because(
            "the bootstrap connects parts: retries are decided by"
                + " dev.hexftp.domain.recovery and done by Recovering, and the exit status of a run"
                + " comes from its outcome")
        .exceptHidden(
            Main.class,
            "Program",
            List.of(ExitStatus.class),
            "it ends starts that run nothing: help, a wrong option, a bug")
        .exceptHidden(
            Main.class,
            "EarlyExit",
            List.of(ExitStatus.class),
            "a signal ends the process outside any run")
        .brokenBy(RunsAgain.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(BOOTSTRAP))
                    .should(SourceConditions.notContain(Search.LOOPS, scope.exemptions()))
                    .andShould(Conditions.notUse(STATUSES, scope.exemptions())));
  }
}
