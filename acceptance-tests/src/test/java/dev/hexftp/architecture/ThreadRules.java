package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.hexftp.architecture.Layer.ADAPTER_SOCKET;
import static dev.hexftp.architecture.Layer.ADAPTER_TIME;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.cli.terminal.Keyboard;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.adapter.socket.dial.AddressResolution;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.TlsClient;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.adapter.time.TimeLimit;
import dev.hexftp.application.runner.CancelToken;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.shell.RunKeeper;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.architecture.fixture.adapter.file.Flags;
import dev.hexftp.architecture.fixture.adapter.script.Starts;
import dev.hexftp.architecture.fixture.adapter.script.Waits;
import dev.hexftp.architecture.fixture.adapter.socket.Blocks;
import dev.hexftp.architecture.fixture.adapter.socket.Pools;
import dev.hexftp.architecture.fixture.application.Delegates;
import dev.hexftp.architecture.fixture.application.KeepsToken;
import dev.hexftp.architecture.fixture.application.KeepsTokenInOption;
import dev.hexftp.architecture.fixture.application.MakesToken;
import dev.hexftp.architecture.fixture.application.Sleeps;
import dev.hexftp.architecture.fixture.domain.CountsInParallel;
import dev.hexftp.architecture.fixture.domain.Locks;
import dev.hexftp.architecture.source.Search;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Rules about the few threads there are besides the one that runs a command.
final class ThreadRules {
  private ThreadRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Threads",
        "One thread runs a command; every other one, and all that two of them share, is listed.",
        List.of(threads(), starting(), waiting(), volatiles(), tokens()));
  }

  private static Rule threads() {
    return Rule.named("threads and locks only in adapter.socket and adapter.time")
        .prevents("concurrency by accident")
        .because(
            "everything else belongs to the thread that calls it and needs no lock: wait for the"
                + " server in FtpLink.await and for time to pass in the port Pause, and stop both"
                + " by interrupt()")
        .homes(ADAPTER_SOCKET, ADAPTER_TIME)
        .except(
            CancelToken.class,
            "Ctrl-C cancels on a separate thread the command that runs on another")
        .except(
            InterruptKey.class,
            "the JVM brings each press of Ctrl-C on a separate thread, so the presses are counted"
                + " under a lock")
        .exceptHidden(
            NioLocalFiles.class,
            "UnfinishedFiles",
            List.of(ConcurrentHashMap.class),
            "a signal removes the unfinished files, on a separate thread")
        .exceptHidden(
            NioLocalFiles.class,
            "OpenEnds",
            List.of(ConcurrentHashMap.class),
            "a signal reports the transfers that it breaks off, on a separate thread")
        .brokenBy(Waits.class, Sleeps.class, Locks.class)
        .checkedBy(
            scope ->
                CompositeArchRule.of(monitors(scope))
                    .and(
                        classes()
                            .that(scope.outsideHomes())
                            .should(Conditions.notSee(Technologies.THREADS, scope.exemptions()))));
  }

  private static List<ArchRule> monitors(Scope scope) {
    DescribedPredicate<JavaClass> outside = scope.outsideHomes();
    DescribedPredicate<JavaAccess<?>> uses = Technologies.NOTIFYING;
    return List.of(
        classes().that(outside).should(Conditions.notUse(uses, scope.exemptions())),
        classes()
            .that(outside)
            .should(SourceConditions.notContain(Search.MONITORS, scope.exemptions())),
        noMethods()
            .that()
            .areDeclaredInClassesThat(outside.and(scope.notExempt()))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED));
  }

  private static Rule starting() {
    return Rule.named("threads are started where it is listed, and by no pool")
        .prevents("a reader thread for each connection, and work that goes on after its command")
        .because(
            "everything happens on the thread that calls, inside FtpLink.await: use stream(), not"
                + " parallelStream(), and register a channel with the Reactor; for a result that"
                + " needs a call that may hang, list the class here, with a thread that has a name"
                + " and keeps no program alive")
        .except(
            AddressResolution.class,
            List.of(Thread.class),
            "the system finds addresses by a call that may hang for minutes")
        .except(
            TlsClient.class,
            List.of(Thread.class),
            "the first handshake is prepared while the control connection is made")
        .except(
            TimeLimit.class,
            List.of(Thread.class),
            "a write to a pipe that nothing reads would keep the process from ending")
        .brokenBy(Delegates.class, CountsInParallel.class, Starts.class, Pools.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notSee(Technologies.POOLS, scope.exemptions()))
                    .andShould(
                        Conditions.notUse(Technologies.STARTING_THREADS, scope.exemptions())));
  }

  private static Rule waiting() {
    return Rule.named("only the reactor waits")
        .prevents("a wait that no deadline ends, and that Ctrl-C and the other connection wait for")
        .because(
            "a link has one thread, which waits in one place for the first event: register the"
                + " channel with the Reactor, non-blocking, and give it a Timer; time passes in the"
                + " port Pause")
        .except(Reactor.class, List.of(Selector.class), "it is the place where a link waits")
        .except(
            RandomPause.class,
            List.of(Semaphore.class),
            "it is the adapter of the port Pause, and interrupt() ends it")
        .except(
            TimeLimit.class,
            List.of(Thread.class),
            "at the end of the process it waits for a display that may be blocked, no longer than"
                + " its limit")
        .brokenBy(Blocks.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(Technologies.BLOCKING, scope.exemptions())));
  }

  private static Rule volatiles() {
    return Rule.named("fields that two threads use are listed")
        .prevents("protocols between threads that are not thought through")
        .because(
            "a volatile field is half of a protocol between two threads: let the thread that calls"
                + " own the state and stop it by Shell.interrupt(); if there is no other way, list"
                + " the class here with the protocol in a sentence")
        .except(Keyboard.class, "Ctrl-C gives up the unfinished line while a read waits for it")
        .except(
            ScriptInput.class,
            "Ctrl-C stops a script while a read waits: each side sets its flag first and then looks"
                + " at the other one, so at least one of them notices")
        .except(Cancellation.class, "Ctrl-C reaches the command that runs")
        .except(WatchedShell.class, "a signal asks which line runs")
        .except(
            RunKeeper.class,
            "a signal asks for the results of the run: they are one value, which the thread of the"
                + " run replaces")
        .exceptHidden(
            NioLocalFiles.class, "OpenEnd", List.of(), "a signal asks how many bytes have moved")
        .brokenBy(Flags.class)
        .checkedBy(
            scope ->
                noFields()
                    .that()
                    .areDeclaredInClassesThat(scope.anywhere().and(scope.notExempt()))
                    .should()
                    .haveModifier(JavaModifier.VOLATILE));
  }

  private static Rule tokens() {
    return Rule.named("a cancel token is not kept")
        .prevents("a Ctrl-C that ends no command, or the next one")
        .because(
            "each command has a separate token, which ends with it: keep the Cancellation and ask"
                + " it for the token in each method that waits")
        .except(Cancellation.class, "it makes the tokens and holds that of the present command")
        .brokenBy(KeepsToken.class, KeepsTokenInOption.class, MakesToken.class)
        .checkedBy(
            scope ->
                CompositeArchRule.of(
                        noFields()
                            .that()
                            .areDeclaredInClassesThat(scope.anywhere().and(scope.notExempt()))
                            .should(beOfOrHold(CancelToken.class)))
                    .and(
                        classes()
                            .that(scope.anywhere().and(scope.notExempt()))
                            .should(
                                Conditions.notUse(
                                    Calls.to(CancelToken.class, Calls.CONSTRUCTOR), List.of()))));
  }

  private static ArchCondition<JavaField> beOfOrHold(Class<?> type) {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "be of or hold " + type.getSimpleName(),
            field ->
                field.getType().getAllInvolvedRawTypes().stream()
                    .anyMatch(involved -> involved.isEquivalentTo(type))));
  }
}
