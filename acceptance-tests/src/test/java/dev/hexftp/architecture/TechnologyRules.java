package dev.hexftp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.hexftp.architecture.Calls.CONSTRUCTOR;
import static dev.hexftp.architecture.Layer.ADAPTER_CLI_OPTIONS;
import static dev.hexftp.architecture.Layer.ADAPTER_FILE;
import static dev.hexftp.architecture.Layer.ADAPTER_SCRIPT;
import static dev.hexftp.architecture.Layer.ADAPTER_SOCKET;
import static dev.hexftp.architecture.Layer.ADAPTER_TIME;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.BOOTSTRAP;

import com.google.inject.Injector;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.adapter.socket.options.KeepAlive;
import dev.hexftp.architecture.fixture.adapter.cli.ParsesOptions;
import dev.hexftp.architecture.fixture.adapter.file.Downloads;
import dev.hexftp.architecture.fixture.adapter.script.Waits;
import dev.hexftp.architecture.fixture.adapter.socket.Logs;
import dev.hexftp.architecture.fixture.adapter.socket.ReadsFile;
import dev.hexftp.architecture.fixture.application.Injects;
import dev.hexftp.bootstrap.Main;
import io.vavr.control.Either;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine;

/// Rules that give every technology one home.
final class TechnologyRules {
  /// Channels of `java.nio` that are sockets without saying `java.net`.
  private static final DescribedPredicate<JavaClass> SOCKETS =
      Foreign.packageTreeOf(Socket.class, SocketFactory.class)
          .or(
              Foreign.type(
                  SocketChannel.class,
                  ServerSocketChannel.class,
                  DatagramChannel.class,
                  AsynchronousSocketChannel.class,
                  AsynchronousServerSocketChannel.class));

  /// What opens files without saying `java.nio.file`. A stream on a descriptor that is open already
  /// opens nothing.
  private static final DescribedPredicate<JavaAccess<?>> OLD_FILES =
      Calls.anyOf(
          Calls.toLacking(FileDescriptor.class, FileInputStream.class, CONSTRUCTOR),
          Calls.toLacking(FileDescriptor.class, FileOutputStream.class, CONSTRUCTOR),
          Calls.toLacking(FileDescriptor.class, FileReader.class, CONSTRUCTOR),
          Calls.toLacking(FileDescriptor.class, FileWriter.class, CONSTRUCTOR),
          Calls.to(RandomAccessFile.class, CONSTRUCTOR));

  /// A map or a source of random numbers that threads may share neither starts nor stops one.
  private static final DescribedPredicate<JavaClass> THREADS =
      Foreign.packageTreeOf(Executor.class)
          .and(not(Foreign.type(ConcurrentHashMap.class, ThreadLocalRandom.class)))
          .or(Foreign.type(Thread.class, ThreadLocal.class, Timer.class, TimerTask.class));

  private static final DescribedPredicate<JavaAccess<?>> MONITORS =
      Calls.to(Object.class, "wait", "notify", "notifyAll");

  private TechnologyRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Technology",
        "Every technology has one home.",
        List.of(sockets(), files(), picocli(), guice(), threads(), libraries()));
  }

  private static Rule sockets() {
    return Rule.named("java.net and javax.net only in adapter.socket")
        .prevents("sockets, TLS and name look-up out of sight of the deadlines and the peer check")
        .because(
            "one place answers for every byte on the network: ask dev.hexftp.ports.out.net.Network"
                + " for a link, and name hosts by HostName, HostAddress and Port")
        .brokenBy(Downloads.class)
        .checkedBy((hexagon, exempt) -> only(SOCKETS, hexagon, exempt, ADAPTER_SOCKET));
  }

  private static Rule files() {
    return Rule.named("java.nio.file only in adapter.file and adapter.script")
        .prevents("files that are opened past the rules for names and temporary files")
        .because(
            "one place answers for every local file: ask dev.hexftp.ports.out.local.LocalFiles, and"
                + " name places by LocalFolder, LocalTarget and LocalName")
        .exceptHidden(
            Main.class,
            "ProcessContext",
            List.of(Path.class),
            "it tells the file adapter, in that adapter's own terms, where the program was started,"
                + " and opens nothing")
        .exceptHidden(
            Main.class,
            "UserFiles",
            List.of(Path.class),
            "it tells the file adapter, in that adapter's own terms, where the user keeps what is"
                + " his, and opens nothing")
        .brokenBy(ReadsFile.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.outside(ADAPTER_FILE, ADAPTER_SCRIPT))
                    .should(Conditions.notSee(Foreign.packageTreeOf(Path.class), exempt))
                    .andShould(Conditions.notUse(OLD_FILES, exempt)));
  }

  private static Rule picocli() {
    return Rule.named("picocli only in adapter.cli.options")
        .prevents("a command line parser that becomes the shape of the program")
        .because(
            "the rest of the program wants to know what was asked for, not how: put it into the"
                + " value that dev.hexftp.adapter.cli.options returns")
        .brokenBy(ParsesOptions.class)
        .checkedBy(
            (hexagon, exempt) ->
                only(
                    Foreign.packageTreeOf(CommandLine.class),
                    hexagon,
                    exempt,
                    ADAPTER_CLI_OPTIONS));
  }

  private static Rule guice() {
    return Rule.named("Guice only in the bootstrap")
        .prevents("a hidden second composition root")
        .because(
            "wiring is read in one place: take what you need as constructor parameters and call the"
                + " constructor in dev.hexftp.bootstrap")
        .brokenBy(Injects.class)
        .checkedBy(
            (hexagon, exempt) ->
                only(Foreign.packageTreeOf(Injector.class), hexagon, exempt, BOOTSTRAP));
  }

  private static Rule threads() {
    return Rule.named(
            "threads, executors and locks only in adapter.socket, adapter.time and the application")
        .prevents("concurrency by accident")
        .because(
            "everything else belongs to the thread that calls it and needs no lock: let the"
                + " application or the link do the waiting, and stop them by interrupt()")
        .except(
            InterruptKey.class,
            "the JVM brings each press of Ctrl-C on a thread of its own, so the presses are counted"
                + " under a lock")
        .brokenBy(Waits.class)
        .checkedBy(
            (hexagon, exempt) ->
                CompositeArchRule.of(
                        noMonitors(
                            hexagon.outside(ADAPTER_SOCKET, ADAPTER_TIME, APPLICATION), exempt))
                    .and(
                        only(THREADS, hexagon, exempt, ADAPTER_SOCKET, ADAPTER_TIME, APPLICATION)));
  }

  private static List<ArchRule> noMonitors(
      DescribedPredicate<JavaClass> where, List<Exemption> exempt) {
    return List.of(
        classes().that(where).should(Conditions.notUse(MONITORS, exempt)),
        noMethods()
            .that()
            .areDeclaredInClassesThat(where.and(Conditions.notExempt(exempt)))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED));
  }

  private static Rule libraries() {
    return Rule.named("no library but java.base, vavr, JSpecify, picocli and Guice")
        .prevents("libraries that come in unnoticed, through another one's dependencies")
        .because(
            "a library costs start-up, size and trust: write the few lines, or add the library here"
                + " together with a page in docs/adr that says what it saves")
        .except(
            KeepAlive.class,
            List.of(ExtendedSocketOptions.class),
            "how soon a silent connection is looked after is no standard option, and the module"
                + " jdk.net, which has it, is in every JDK")
        .brokenBy(Logs.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.anywhere())
                    .should(
                        Conditions.seeOnly(
                            hexagon
                                .anywhere()
                                .or(Foreign.javaBase())
                                .or(Foreign.packageOf(Either.class, NullMarked.class))
                                .or(Foreign.packageTreeOf(CommandLine.class, Injector.class)),
                            exempt)));
  }

  /// Only classes in `homes` see what is `technology`.
  private static ArchRule only(
      DescribedPredicate<JavaClass> technology,
      Hexagon hexagon,
      List<Exemption> exempt,
      Layer... homes) {
    return classes().that(hexagon.outside(homes)).should(Conditions.notSee(technology, exempt));
  }
}
