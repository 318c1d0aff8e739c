package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.architecture.fixture.adapter.file.Caches;
import dev.hexftp.architecture.fixture.adapter.socket.Counts;
import dev.hexftp.architecture.fixture.adapter.socket.Singleton;
import dev.hexftp.architecture.fixture.application.KeepsCallersList;
import dev.hexftp.architecture.fixture.domain.KeepsLog;
import dev.hexftp.architecture.fixture.domain.KeepsMap;
import dev.hexftp.architecture.fixture.domain.KeepsNames;
import dev.hexftp.architecture.fixture.domain.WalksThroughSet;
import dev.hexftp.architecture.source.Search;
import dev.hexftp.domain.reply.ReplyDecoder;
import java.util.List;

/// Rules about mutable state, and its visibility.
final class StateRules {
  private static final String READER =
      "an incremental reader is the memory of the bytes read so far; it belongs to one stream";

  private static final String KEY_TEMPLATE =
      "it holds bytes of a format, which are copied and never given out";

  private StateRules() {}

  static Chapter chapter() {
    return new Chapter(
        "State",
        "Mutable state belongs to one object and one thread; a value that looks"
            + " constant is constant.",
        List.of(noStatics(), copies(), walks()));
  }

  private static Rule noStatics() {
    return Rule.named("static fields, and the fields of enums, are constants")
        .prevents("caches and counters that two sessions, two tests or two threads share")
        .because(
            "static state belongs to the whole process: make it a field of the object that needs"
                + " it, built in dev.hexftp.bootstrap; a constant is final, of a type that cannot"
                + " change, and a collection made by of or copyOf")
        .exceptHidden(TlsMaterial.class, "OlderKeys", List.of(byte[].class), KEY_TEMPLATE)
        .exceptHidden(TlsMaterial.class, "KeyPairs", List.of(byte[].class), KEY_TEMPLATE)
        .brokenBy(Caches.class, Counts.class, Singleton.class)
        .checkedBy(
            scope ->
                fields()
                    .that()
                    .areDeclaredInClassesThat(scope.anywhere())
                    .and(
                        DescribedPredicate.describe(
                            "there is one of",
                            field ->
                                field.getOwner().isEnum()
                                    || field.getModifiers().contains(JavaModifier.STATIC)))
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should(Values.beConstant(scope.exemptions())));
  }

  private static Rule copies() {
    return Rule.named("collections that are kept are copies")
        .prevents("a value that changes when its maker goes on adding to the list")
        .because(
            "the caller may still hold the collection: write `things = List.copyOf(things);` in the"
                + " compact constructor, or make a constant by List.of, Set.of or Map.of")
        .except(ReplyDecoder.class, READER)
        .brokenBy(KeepsCallersList.class, KeepsNames.class, KeepsMap.class, KeepsLog.class)
        .checkedBy(
            scope ->
                CompositeArchRule.of(
                        classes()
                            .that(scope.anywhere())
                            .should(
                                SourceConditions.notContain(
                                    Search.KEPT_COLLECTIONS, scope.exemptions())))
                    .and(
                        classes()
                            .that(scope.in(DOMAIN))
                            .should(
                                SourceConditions.notContain(
                                    Search.COLLECTIONS_IN_FIELDS, scope.exemptions()))));
  }

  private static Rule walks() {
    return Rule.named("the order of a Set or Map decides nothing in domain and application")
        .prevents(
            "results that change from run to run: Set.of is walked in another order each time")
        .because(
            "a Set has members and no order: ask it by contains or get, walk the"
                + " values() of the enum instead, or keep a List, an EnumMap or a LinkedHashSet and"
                + " declare it as such")
        .brokenBy(WalksThroughSet.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(DOMAIN, APPLICATION))
                    .should(
                        SourceConditions.notContain(Search.UNORDERED_WALKS, scope.exemptions())));
  }
}
