package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.ADAPTER_FILE;
import static dev.hexftp.architecture.Layer.ADAPTER_SCRIPT;
import static dev.hexftp.architecture.Layer.ADAPTER_SOCKET;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import dev.hexftp.adapter.cli.options.RunOptions;
import dev.hexftp.adapter.file.TextFile;
import dev.hexftp.adapter.socket.tls.TlsWire;
import dev.hexftp.adapter.socket.tls.trust.ServerTrust;
import dev.hexftp.architecture.fixture.adapter.file.Complains;
import dev.hexftp.architecture.fixture.application.Answers;
import dev.hexftp.architecture.fixture.application.AsksWhichDialect;
import dev.hexftp.architecture.fixture.application.CalledByNone;
import dev.hexftp.architecture.fixture.application.ComparesDialects;
import dev.hexftp.architecture.fixture.application.Guesses;
import dev.hexftp.architecture.fixture.application.KeepsVavrList;
import dev.hexftp.architecture.fixture.application.ReplyHelper;
import dev.hexftp.architecture.fixture.application.ReplyImpl;
import dev.hexftp.architecture.fixture.application.ReplyManager;
import dev.hexftp.architecture.fixture.application.ReplyUtil;
import dev.hexftp.architecture.fixture.application.Unpacks;
import dev.hexftp.architecture.fixture.domain.ImportsAll;
import dev.hexftp.architecture.fixture.domain.Speaks;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.json.JsonWriter;
import dev.hexftp.domain.manual.CommandTexts;
import dev.hexftp.domain.outcome.CommandOutcome;
import dev.hexftp.domain.session.Dialect;
import dev.hexftp.domain.session.Settings;
import dev.hexftp.domain.transcript.Transcript;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.regex.Pattern;

/// Rules against slow decay.
final class StyleRules {
  /// The list is of allowed methods: vavr has forty more, some of which throw and some of which
  /// leave a failure unseen.
  private static final String[] COMBINATORS = {
    "left",
    "right",
    "fold",
    "map",
    "flatMap",
    "mapLeft",
    "filterOrElse",
    "peek",
    "peekLeft",
    "swap",
    "exists",
    "toOption",
    "getOrElse",
    "getOrElseGet"
  };

  private static final DescribedPredicate<JavaAccess<?>> UNPACKING =
      Calls.anyOf(Calls.toAllBut(Either.class, COMBINATORS), Calls.to(Option.class, "get"));

  private static final DescribedPredicate<JavaAccess<?>> DIALECTS =
      Calls.to(Dialect.class, "OURS", "FTP_EXE");

  /// As a separate word, not as in `Implicit`.
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Impl|Util|Utils|Utility|Helper|Manager)(?![a-z]).*");

  private static final String LIBRARY =
      "a program that uses the client as a library reads it, and has other shells in its"
          + " tests";

  private static final Layer[] WORDLESS = {
    DOMAIN,
    PORTS_IN,
    PORTS_OUT,
    PORTS_OUT_USER,
    APPLICATION,
    ADAPTER_SOCKET,
    ADAPTER_FILE,
    ADAPTER_SCRIPT
  };

  private StyleRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Style",
        "One way to say a thing.",
        List.of(
            switches(),
            dialects(),
            unpacking(),
            vavr(),
            options(),
            sentences(),
            imports(),
            callers(),
            names()));
  }

  private static Rule switches() {
    return Rule.named("switches over our enums and sealed types name every case")
        .prevents("a default that decides about the next case before it has been thought of")
        .because(
            "a new case must not compile until each switch knows it: write the cases out, several"
                + " in one line if they share an answer; a pattern that matches every case is a"
                + " default too, and so is the else after a chain of instanceof; a sealed group of"
                + " cases may be named as one")
        .brokenBy(Guesses.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(SourceConditions.notContain(Search.DEFAULTS, scope.exemptions()))
                    .andShould(SourceConditions.notContain(Search.CHAINS, scope.exemptions())));
  }

  private static Rule dialects() {
    return Rule.named("no code asks which dialect it is")
        .prevents("differences from ftp.exe that no list of them knows, and no third dialect")
        .because(
            "Dialect is the list of all differences: ask the component that is about this one, and"
                + " add a component if there is none")
        .except(Dialect.class, List.of(Dialect.class), "it makes the dialects")
        .except(Settings.class, List.of(Dialect.class), "one of them holds at the start")
        .except(RunOptions.class, List.of(Dialect.class), "the user chooses by name")
        .brokenBy(AsksWhichDialect.class, ComparesDialects.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(DIALECTS, scope.exemptions()))
                    .andShould(
                        SourceConditions.notContain(Search.COMPARED_DIALECTS, scope.exemptions())));
  }

  private static Rule unpacking() {
    return Rule.named("an Either is folded, not unpacked")
        .prevents("failures that are forgotten, and exceptions where a value was promised")
        .because(
            "fold makes both cases visible to the reader and the compiler: use fold, map, flatMap,"
                + " mapLeft, peek or peekLeft, and toOption or getOrElse where a failure makes no"
                + " difference; a fold into true and false is isRight under another name, and a"
                + " for loop over an Either is a get that may do nothing")
        .except(
            ServerTrust.class,
            List.of(Either.class),
            "the JDK's trust managers answer by exceptions")
        .brokenBy(Unpacks.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notUse(UNPACKING, scope.exemptions()))
                    .andShould(
                        SourceConditions.notContain(Search.CONSTANT_FOLDS, scope.exemptions())));
  }

  private static Rule vavr() {
    return Rule.named("of vavr only Either and Option")
        .prevents("a second collection library, and a second way to try and catch")
        .because(
            "readers know the JDK: use its collections, copied on entry by List.copyOf, and turn an"
                + " exception into a Failure with a plain catch in one class of the adapter")
        .brokenBy(KeepsVavrList.class, dev.hexftp.architecture.fixture.application.Tries.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.notSee(Technologies.MORE_OF_VAVR, scope.exemptions())));
  }

  private static Rule options() {
    return Rule.named("an optional value is an Option")
        .prevents("two types for one thing, and conversions at each border")
        .because(
            "java.util.Optional ends where a stream ends: convert it by Option.ofOptional before it"
                + " is returned, passed on or kept")
        .brokenBy(Answers.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Signatures.notName(
                            Foreign.type(
                                java.util.Optional.class,
                                java.util.OptionalInt.class,
                                java.util.OptionalLong.class,
                                java.util.OptionalDouble.class),
                            scope.exemptions())));
  }

  private static Rule sentences() {
    return Rule.named("text for the user is worded in transcript, manual and the front end")
        .prevents("English that no other display can translate, mask or leave out")
        .because(
            "report an event by a type, such as a case of Failure or Notice, and let"
                + " dev.hexftp.domain.transcript find the words; text for programmers belongs"
                + " into an exception")
        .except(JsonWriter.class, "it names the mistakes of programmers")
        .exceptHidden(
            TextFile.class,
            "LocalFaults",
            List.of(),
            "it knows the operating systems' errors by their words, which it does not show")
        .exceptHidden(
            TlsWire.class,
            "TlsFaults",
            List.of(),
            "it knows an error of the JDK by its words, which it does not show")
        .brokenBy(Speaks.class, Complains.class)
        .checkedBy(
            scope ->
                classes()
                    .that(
                        scope
                            .in(WORDLESS)
                            .and(
                                DescribedPredicate.not(
                                    Foreign.packageOf(Transcript.class, CommandTexts.class))))
                    .should(SourceConditions.notContain(Search.SENTENCES, scope.exemptions())));
  }

  private static Rule imports() {
    return Rule.named("imports name types")
        .prevents("a whole package or module at hand, of which no reader and no rule sees the use")
        .because(
            "the imports of a file are the list of its dependencies: import each type by its name")
        .brokenBy(ImportsAll.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(SourceConditions.notContain(Search.STAR_IMPORTS, scope.exemptions())));
  }

  private static Rule callers() {
    return Rule.named("every method has a caller in the program")
        .prevents("code that only tests keep alive, and doors that were made for a test")
        .because(
            "a test uses the methods that the program uses: remove the method, or let the test use"
                + " the others")
        .except(CommandOutcome.class, LIBRARY)
        .except(Evidence.class, LIBRARY)
        .brokenBy(CalledByNone.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(new Callers(scope.outsideHomes().and(scope.notExempt()))));
  }

  private static Rule names() {
    return Rule.named("no class is called Impl, Util, Helper or Manager")
        .prevents("classes without an idea, to which anything can be added")
        .because(
            "a name states the purpose of a thing: call it after its role (Prompter) or its means"
                + " (NioLocalFiles), and put a stray method on the type that it is about")
        .brokenBy(ReplyImpl.class, ReplyUtil.class, ReplyHelper.class, ReplyManager.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Conditions.be(
                            type -> !EMPTY_WORD.matcher(type.getSimpleName()).matches(),
                            "has a name that says nothing")));
  }
}
