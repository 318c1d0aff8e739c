package dev.hexftp.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import dev.hexftp.architecture.fixture.application.KeepsVavrList;
import dev.hexftp.architecture.fixture.application.ReplyHelper;
import dev.hexftp.architecture.fixture.application.ReplyImpl;
import dev.hexftp.architecture.fixture.application.ReplyManager;
import dev.hexftp.architecture.fixture.application.ReplyUtil;
import dev.hexftp.architecture.fixture.application.Unpacks;
import dev.hexftp.architecture.fixture.domain.egg.Egg;
import dev.hexftp.architecture.fixture.domain.hen.Hen;
import dev.hexftp.architecture.fixture.domain.unexplained.Unexplained;
import io.vavr.Value;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// Rules against slow decay.
final class StyleRules {
  private static final DescribedPredicate<JavaAccess<?>> UNPACKING =
      Calls.anyOf(
          Calls.to(Either.class, "get", "getLeft", "isLeft", "isRight"),
          Calls.to(Option.class, "get"));

  /// As a word of its own, not as in `Implicit`.
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Impl|Util|Utils|Utility|Helper|Manager)(?![a-z]).*");

  private StyleRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Style",
        "One way to say a thing, and every package with a purpose that it states.",
        List.of(unpacking(), vavr(), cycles(), names(), packageInfos()));
  }

  private static Rule unpacking() {
    return Rule.named("an Either is folded, not unpacked")
        .prevents("failures that are forgotten, and exceptions where a value was promised")
        .because(
            "fold makes both cases visible to the reader and the compiler: use fold, map, flatMap,"
                + " mapLeft or peek; for an Option also getOrElse")
        .brokenBy(Unpacks.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes().that(hexagon.anywhere()).should(Conditions.notUse(UNPACKING, exempt)));
  }

  private static Rule vavr() {
    return Rule.named("of vavr only Either and Option")
        .prevents("a second collection library, and a second way to try and catch")
        .because(
            "readers know the JDK: use its collections, copied on entry by List.copyOf, and turn an"
                + " exception into a Failure with a plain catch in one class of the adapter")
        .brokenBy(KeepsVavrList.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.anywhere())
                    .should(
                        Conditions.notSee(
                            Foreign.packageTreeOf(Value.class)
                                .and(not(Foreign.type(Either.class, Option.class))),
                            exempt)));
  }

  private static Rule cycles() {
    return Rule.named("packages form no cycle")
        .prevents("packages that can only be understood, tested and moved together")
        .because(
            "a package is read after those that it uses: move the type that both need to the lower"
                + " one, or into a package of its own")
        .brokenBy(Hen.class, Egg.class)
        .checkedBy((hexagon, _) -> classes().that(hexagon.anywhere()).should(new Cycles()));
  }

  private static Rule names() {
    return Rule.named("no class is called Impl, Util, Helper or Manager")
        .prevents("classes without an idea, to which anything can be added")
        .because(
            "a name says what a thing is for: call it after its role (Prompter) or its means"
                + " (NioLocalFiles), and put a stray method on the type that it is about")
        .brokenBy(ReplyImpl.class, ReplyUtil.class, ReplyHelper.class, ReplyManager.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.anywhere())
                    .should(
                        Conditions.be(
                            type -> !EMPTY_WORD.matcher(type.getSimpleName()).matches(),
                            "has a name that says nothing")));
  }

  private static Rule packageInfos() {
    return Rule.named("every package says what it is for, and is null-marked")
        .prevents("packages that are a drawer, and nulls that nobody checks")
        .because(
            "a reader asks first what a package is for: add a package-info.java with two sentences,"
                + " what lives there and what does not, annotated @NullMarked")
        .brokenBy(Unexplained.class)
        .checkedBy(
            (hexagon, _) ->
                classes()
                    .that(hexagon.anywhere())
                    .should(
                        Conditions.be(
                            type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                            "lives in a package without package-info or @NullMarked")));
  }
}
