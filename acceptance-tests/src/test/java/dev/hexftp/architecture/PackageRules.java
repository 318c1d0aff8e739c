package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.APPLICATION;

import dev.hexftp.architecture.fixture.adapter.socket.CallsApplication;
import dev.hexftp.architecture.fixture.application.EntersBackroom;
import dev.hexftp.architecture.fixture.application.backroom.Unwanted;
import dev.hexftp.architecture.fixture.domain.LongWinded;
import dev.hexftp.architecture.fixture.domain.Secret;
import dev.hexftp.architecture.fixture.domain.acorn.Sprout;
import dev.hexftp.architecture.fixture.domain.hen.Hen;
import dev.hexftp.architecture.fixture.domain.unexplained.Unexplained;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Rules that keep packages small, in order, and with doors.
final class PackageRules {
  private static final Limits LIMITS = Production.HEXAGON.limits();

  private PackageRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Packages",
        "A package is small, states its purpose, shows only types that others need and sees only"
            + " below it.",
        List.of(order(), faces(), cycles(), types(), lines(), packageInfos()));
  }

  private static Rule order() {
    return Rule.named("a package sees only packages below it")
        .prevents("an arrow up, after which the lower package can no longer be read first")
        .because(
            "the packages of a layer have an order, which Production lists from the bottom up: move"
                + " the type that both need to the lower package, or pass the value down as a"
                + " value or a function")
        .brokenBy(Hen.class, Sprout.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(Conditions.see(Packages.inOrder(scope.hexagon()), scope.exemptions())));
  }

  private static Rule faces() {
    return Rule.named("a package of the application is used through its faces")
        .prevents("packages that are one package in many directories")
        .because(
            "Faces lists the types by which a package of the application is used: ask one of them,"
                + " give it the method that is missing, or list a new face; a type that only its"
                + " own package uses is no face")
        .brokenBy(EntersBackroom.class, Unwanted.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Conditions.see(
                            Packages.throughFaces(scope.in(APPLICATION), scope.hexagon()),
                            scope.exemptions()))
                    .andShould(Packages.beUsedIfShown(scope.hexagon())));
  }

  private static Rule cycles() {
    return Rule.named("packages form no cycle")
        .prevents("packages that can only be understood, tested and moved together")
        .because(
            "a package is read after those that it uses; these are the dependencies that close the"
                + " cycle: move the type that both need to the lower package, or into one of its"
                + " own")
        .brokenBy(Hen.class, CallsApplication.class, Sprout.class)
        .checkedBy(scope -> classes().that(scope.anywhere()).should(new Cycles(scope.hexagon())));
  }

  private static Rule types() {
    return Rule.named("no package has more than %d types".formatted(LIMITS.types()))
        .prevents("packages that are a drawer, in which a reader finds nothing")
        .because(
            "a reader takes in about twenty names at a time: divide the package by the ideas in it,"
                + " each with a package-info")
        .brokenBy(Secret.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Packages.haveTypesUpTo(
                            scope.hexagon().limits().types(), scope.exemptions())));
  }

  private static Rule lines() {
    return Rule.named("no source file has more than %d lines".formatted(LIMITS.lines()))
        .prevents("types with more than one idea")
        .because(
            "a type that does not fit into a few screens is more than one type: find the second"
                + " noun in it")
        .brokenBy(LongWinded.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        SourceConditions.haveLinesUpTo(
                            scope.hexagon().limits().lines(), scope.exemptions())));
  }

  private static Rule packageInfos() {
    return Rule.named("every package states its purpose, and is null-marked")
        .prevents("packages that are a drawer, and nulls that no tool checks")
        .because(
            "a reader asks first for the purpose of a package: add a package-info.java with two"
                + " sentences, on its contents and on all that does not belong there, annotated"
                + " @NullMarked")
        .brokenBy(Unexplained.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.anywhere())
                    .should(
                        Conditions.be(
                            type -> type.getPackage().isAnnotatedWith(NullMarked.class),
                            "lives in a package without package-info or @NullMarked")));
  }
}
