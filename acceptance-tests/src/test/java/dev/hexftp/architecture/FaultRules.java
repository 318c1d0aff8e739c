package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.BOOTSTRAP;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import dev.hexftp.adapter.cli.options.InvocationReader;
import dev.hexftp.adapter.file.TextFile;
import dev.hexftp.adapter.socket.dial.Dialer;
import dev.hexftp.adapter.socket.tls.TlsWire;
import dev.hexftp.architecture.fixture.adapter.file.ReadsMessages;
import dev.hexftp.architecture.fixture.adapter.script.CatchesAll;
import dev.hexftp.architecture.fixture.adapter.script.Swallows;
import dev.hexftp.architecture.fixture.application.Asserts;
import dev.hexftp.architecture.fixture.application.Suppresses;
import dev.hexftp.architecture.source.Search;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine.ParameterException;

/// Rules about errors, of the world and of programmers.
final class FaultRules {
  private static final DescribedPredicate<JavaAccess<?>> MESSAGES =
      Calls.anyOf(
          Calls.to(Throwable.class, "getMessage", "getLocalizedMessage"),
          Calls.to(FileSystemException.class, "getReason"),
          Calls.to(Class.class, "getName", "getSimpleName"));

  private FaultRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Faults",
        "A failure of the world is a value; a mistake of a programmer ends the program and is"
            + " seen.",
        List.of(broadCatches(), silentCatches(), messages(), warnings()));
  }

  private static Rule broadCatches() {
    return Rule.named("bugs are caught in the bootstrap only")
        .prevents("a bug that is reported as a failure of the server, and goes on")
        .because(
            "catch (Exception e) takes every bug for a failure of the world: catch the exception"
                + " that the call declares, such as IOException, and let Program report the rest")
        .homes(BOOTSTRAP)
        .brokenBy(CatchesAll.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(SourceConditions.notContain(Search.BROAD_CATCHES, scope.exemptions())));
  }

  private static Rule silentCatches() {
    return Rule.named("an exception that is ignored says why")
        .prevents("failures that disappear")
        .because(
            "an empty catch looks like a forgotten one: return a Failure, or write a comment that"
                + " says why nothing needs to be done")
        .brokenBy(Swallows.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        SourceConditions.notContain(Search.SILENT_CATCHES, scope.exemptions())));
  }

  private static Rule messages() {
    return Rule.named("nothing is decided by the words of an exception or the name of a class")
        .prevents("decisions that come out differently in another language or with another JDK")
        .because(
            "words and names are for people: decide by the type, ask a port for a method instead of"
                + " its class for a name, and put a decision for which there is no type into the"
                + " one class of faults of the adapter")
        .exceptHidden(
            TextFile.class,
            "LocalFaults",
            List.of(IOException.class, FileSystemException.class),
            "for a full disk and a name that is too long there is no type")
        .exceptHidden(
            Dialer.class,
            "ConnectFaults",
            List.of(ConnectException.class),
            "for a time-out of the operating system there is no type")
        .exceptHidden(
            TlsWire.class,
            "TlsFaults",
            List.of(IOException.class, Class.class),
            "for a peer that does not speak TLS there is no type")
        .exceptHidden(
            InvocationReader.class,
            "Complaints",
            List.of(ParameterException.class),
            "picocli's message about a wrong option is shown to the user")
        .brokenBy(ReadsMessages.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(MESSAGES, scope.exemptions())));
  }

  private static Rule warnings() {
    return Rule.named("warnings are mended, and checks always run")
        .prevents(
            "@SuppressWarnings(\"NullAway\") where a null comes in, and an assert that is off")
        .because(
            "the compiler is a tireless reader: mend the causes of its warnings; a condition that"
                + " must hold is checked by an if that throws IllegalArgumentException, since"
                + " assert is switched off where it would be needed")
        .brokenBy(Suppresses.class, Asserts.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(SourceConditions.notContain(Search.SUPPRESSIONS, scope.exemptions()))
                    .andShould(SourceConditions.notContain(Search.ASSERTIONS, scope.exemptions())));
  }
}
