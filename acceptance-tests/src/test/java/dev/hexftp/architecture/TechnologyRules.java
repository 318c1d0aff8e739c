package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_OPTIONS;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_TERMINAL;
import static dev.hexftp.architecture.Layer.ADAPTER_FILE;
import static dev.hexftp.architecture.Layer.ADAPTER_SOCKET;
import static dev.hexftp.architecture.Layer.BOOTSTRAP;

import com.google.inject.Injector;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.hexftp.adapter.cli.terminal.PasswordCommand;
import dev.hexftp.adapter.cli.terminal.ProcessInput;
import dev.hexftp.adapter.cli.terminal.ProcessLocalShell;
import dev.hexftp.adapter.cli.terminal.Signals;
import dev.hexftp.adapter.script.ScriptInput;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.architecture.fixture.adapter.cli.AnnotatesOption;
import dev.hexftp.architecture.fixture.adapter.cli.InjectsByGuice;
import dev.hexftp.architecture.fixture.adapter.cli.InjectsByStandard;
import dev.hexftp.architecture.fixture.adapter.cli.MakesByName;
import dev.hexftp.architecture.fixture.adapter.cli.ParsesOptions;
import dev.hexftp.architecture.fixture.adapter.cli.RemovesFile;
import dev.hexftp.architecture.fixture.adapter.file.Downloads;
import dev.hexftp.architecture.fixture.adapter.script.LogsByName;
import dev.hexftp.architecture.fixture.adapter.script.RunsProgram;
import dev.hexftp.architecture.fixture.adapter.socket.Borrows;
import dev.hexftp.architecture.fixture.adapter.socket.ReadsAll;
import dev.hexftp.architecture.fixture.adapter.socket.ReadsFile;
import dev.hexftp.architecture.fixture.adapter.socket.TestsItself;
import dev.hexftp.architecture.fixture.application.Injects;
import dev.hexftp.architecture.fixture.application.LoadsByName;
import dev.hexftp.architecture.fixture.application.NamesFile;
import dev.hexftp.architecture.fixture.domain.InlinesConstant;
import dev.hexftp.architecture.fixture.domain.KnowsItsProcess;
import dev.hexftp.architecture.fixture.domain.Logs;
import dev.hexftp.architecture.fixture.domain.MentionsSocket;
import dev.hexftp.architecture.fixture.domain.OpensSocket;
import dev.hexftp.bootstrap.Main;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;

/// Rules that give every technology one home.
final class TechnologyRules {
  private TechnologyRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Technology",
        "Every technology has one home, or none.",
        List.of(
            sockets(),
            files(),
            processes(),
            picocli(),
            guice(),
            reading(),
            logging(),
            reflection(),
            libraries()));
  }

  private static Rule sockets() {
    return Rule.named("java.net and javax.net only in adapter.socket")
        .prevents("sockets, TLS and name look-up out of sight of the deadlines and the peer check")
        .because(
            "one place answers for every byte on the network: ask dev.hexftp.ports.out.net.Network"
                + " for a link, and name hosts by HostName, HostAddress and Port")
        .homes(ADAPTER_SOCKET)
        .brokenBy(Downloads.class, OpensSocket.class, MentionsSocket.class, InlinesConstant.class)
        .checkedBy(scope -> only(Technologies.SOCKETS, scope));
  }

  private static Rule files() {
    return Rule.named("files only in adapter.file")
        .prevents("files that are opened past the rules for names and temporary files")
        .because(
            "one place answers for every local file: ask dev.hexftp.ports.out.local.LocalFiles, and"
                + " name places by LocalDirectory, LocalTarget and LocalName")
        .homes(ADAPTER_FILE)
        .exceptHidden(
            Main.class,
            "ProcessContext",
            List.of(Path.class, FileOutputStream.class),
            "it tells the file adapter, in that adapter's own terms, where the program was started,"
                + " and opens nothing but the standard streams")
        .exceptHidden(
            Main.class,
            "UserFiles",
            List.of(Path.class),
            "it tells the file adapter, in that adapter's own terms, where the user's files are,"
                + " and opens nothing")
        .except(
            ScriptInput.class,
            List.of(FileInputStream.class),
            "a script is read whole before its first line runs, under the name that the user typed,"
                + " which java.nio.file cannot always express")
        .except(
            ProcessLocalShell.class,
            List.of(File.class),
            "ProcessBuilder takes the directory of a process as a File")
        .except(
            ProcessInput.class,
            List.of(File.class),
            "whether a person types can be seen at /dev/stdin, which is not read")
        .brokenBy(ReadsFile.class, RemovesFile.class, NamesFile.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notSee(Technologies.FILES, scope.exemptions()))
                    .andShould(Conditions.notUse(Technologies.OPENING_FILES, scope.exemptions())));
  }

  private static Rule processes() {
    return Rule.named("processes only in adapter.cli.terminal")
        .prevents("a curl that does the work, and commands that are built from names of a server")
        .because(
            "a process is a technology with one home: ask dev.hexftp.ports.out.user.LocalShell to"
                + " run the user's command")
        .homes(ADAPTER_CLI_TERMINAL)
        .exceptHidden(
            Main.class,
            "DrivenSide",
            List.of(ProcessBuilder.class, ProcessBuilder.Redirect.class),
            "it says where the input of a local command comes from, and starts nothing")
        .exceptHidden(
            Main.class,
            "RunningForm",
            List.of(ProcessHandle.class, ProcessHandle.Info.class),
            "it names the file that this process runs, and starts nothing")
        .brokenBy(RunsProgram.class, KnowsItsProcess.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.outsideHomes())
                    .should(Conditions.notSee(Technologies.PROCESSES, scope.exemptions()))
                    .andShould(
                        Conditions.notUse(Technologies.STARTING_PROCESSES, scope.exemptions())));
  }

  private static Rule picocli() {
    return Rule.named("picocli only in adapter.cli.options")
        .prevents("a command line parser that becomes the shape of the program")
        .because(
            "the rest of the program needs the request, not its spelling: put it into the"
                + " value that dev.hexftp.adapter.cli.options returns")
        .homes(ADAPTER_CLI_OPTIONS)
        .brokenBy(ParsesOptions.class, AnnotatesOption.class)
        .checkedBy(scope -> only(Technologies.COMMAND_LINE, scope));
  }

  private static Rule guice() {
    return Rule.named("Guice and jakarta.inject only in the bootstrap")
        .prevents("a hidden second composition root")
        .because(
            "wiring is read in one place: take dependencies as constructor parameters, without an"
                + " annotation, and call the constructor in dev.hexftp.bootstrap")
        .homes(BOOTSTRAP)
        .brokenBy(Injects.class, InjectsByGuice.class, InjectsByStandard.class)
        .checkedBy(scope -> only(Technologies.CONTAINER, scope));
  }

  private static Rule reading() {
    return Rule.named("every read is bounded")
        .prevents("memory that is filled by a file or a server that does not end")
        .because(
            "every input is hostile: read at most so many bytes, as readNBytes(limit) does, or line"
                + " by line with a LineDecoder, and make a case of a failure of longer input")
        .except(
            PasswordCommand.class,
            List.of(InputStream.class),
            "the output after the password is discarded, so that the command can end")
        .exceptHidden(
            Signals.class, "StreamTyping", List.of(BufferedReader.class), "a person types it")
        .brokenBy(ReadsAll.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(Technologies.READING_ALL, scope.exemptions())));
  }

  private static Rule logging() {
    return Rule.named("nothing is logged")
        .prevents("a second output that no setting governs and no mask has seen")
        .because(
            "an event is reported as a Notice: return or announce one, and a Display shows it,"
                + " hides it, or writes it to a file")
        .brokenBy(Logs.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notSee(Technologies.LOGGERS, scope.exemptions()))
                    .andShould(Conditions.notUse(Technologies.LOGGING, scope.exemptions())));
  }

  private static Rule reflection() {
    return Rule.named("code is reached by its type, never by its name")
        .prevents("a back door to an adapter, a library or the network that no other rule sees")
        .because(
            "code that is reached by name is seen by neither compiler nor reader: take it as a"
                + " constructor parameter of a type, and connect the two in dev.hexftp.bootstrap")
        .except(
            Signals.class,
            List.of(
                Class.class,
                java.lang.reflect.Constructor.class,
                java.lang.reflect.Field.class,
                java.lang.reflect.Method.class,
                java.lang.reflect.Proxy.class),
            "the compiler warns of sun.misc.Signal, for which the JDK has no other way")
        .brokenBy(LoadsByName.class, MakesByName.class, LogsByName.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notSee(Technologies.REFLECTION, scope.exemptions()))
                    .andShould(Conditions.notUse(Technologies.REFLECTING, scope.exemptions())));
  }

  private static Rule libraries() {
    return Rule.named("no library but java.base, vavr, JSpecify, picocli and Guice")
        .prevents("libraries that come in unnoticed, through the dependencies of another one")
        .because(
            "a library costs start-up, size and trust: write the few lines, or add the library to"
                + " the list of this rule in TechnologyRules, to docs/dependencies.md and to a page"
                + " in docs/adr that states its gain")
        .except(
            KeepAlive.class,
            List.of(ExtendedSocketOptions.class),
            "how soon a silent connection is probed is no standard option, and the module jdk.net,"
                + " which has it, is in every JDK")
        .brokenBy(Borrows.class, TestsItself.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Conditions.seeOnly(
                            scope
                                .anywhere()
                                .or(Foreign.javaBase())
                                .or(Foreign.packageOf(Either.class, NullMarked.class))
                                .or(Foreign.packageTreeOf(CommandLine.class, Injector.class))
                                .or(Technologies.CONTAINER)
                                .or(Technologies.LOGGERS),
                            scope.exemptions())));
  }

  /// Only classes in the homes see `technology`.
  private static ArchRule only(DescribedPredicate<JavaClass> technology, Scope scope) {
    return classes()
        .that(scope.outsideHomes())
        .should(Conditions.notSee(technology, scope.exemptions()));
  }
}
