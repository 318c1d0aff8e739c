package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import dev.hexftp.architecture.fixture.application.SeesAdapter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;

/// Rules for the code between the two kinds of ports.
final class ApplicationRules {
  /// The types in the signatures of `ports.out.local`.
  static final List<Class<?>> PUMPS = List.of(IOException.class, WritableByteChannel.class);

  private ApplicationRules() {}

  static Chapter chapter() {
    return new Chapter(
        "Application",
        "The application plays dialogues over ports and knows no adapter.",
        List.of(allowList()));
  }

  private static Rule allowList() {
    return Rule.named("the application sees ports, domain and the allow-list only")
        .prevents("a client that works with one front end or one network only")
        .because(
            "the application must run on any adapter, also on those of the tests: ask for what it"
                + " needs through a port in dev.hexftp.ports.out; a type that is a plain value may"
                + " join AllowList")
        .brokenBy(SeesAdapter.class)
        .checkedBy(
            scope ->
                classes()
                    .that(scope.in(APPLICATION))
                    .should(
                        Conditions.seeOnly(
                            scope
                                .in(DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER, APPLICATION)
                                .or(AllowList.ALLOWED_OR_EXPLAINED)
                                .or(Foreign.type(PUMPS.toArray(Class<?>[]::new))),
                            scope.exemptions())));
  }
}
