package dev.hexftp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.hexftp.architecture.Layer.APPLICATION;
import static dev.hexftp.architecture.Layer.DOMAIN;
import static dev.hexftp.architecture.Layer.PORTS_IN;
import static dev.hexftp.architecture.Layer.PORTS_OUT;
import static dev.hexftp.architecture.Layer.PORTS_OUT_USER;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.hexftp.architecture.fixture.application.SeesAdapter;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.concurrent.Executor;

/// Rules for what stands between the two kinds of ports.
final class ApplicationRules {
  /// What the pumps of `ports.out.local` speak, and what it takes to be interrupted by another
  /// thread.
  private static final DescribedPredicate<JavaClass> PUMPS_AND_THREADS =
      Foreign.type(IOException.class, ReadableByteChannel.class, WritableByteChannel.class)
          .or(Foreign.packageTreeOf(Executor.class));

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
                + " needs through a port in dev.hexftp.ports.out")
        .brokenBy(SeesAdapter.class)
        .checkedBy(
            (hexagon, exempt) ->
                classes()
                    .that(hexagon.in(APPLICATION))
                    .should(
                        Conditions.seeOnly(
                            hexagon
                                .in(DOMAIN, PORTS_IN, PORTS_OUT, PORTS_OUT_USER, APPLICATION)
                                .or(Foreign.PURE)
                                .or(PUMPS_AND_THREADS),
                            exempt)));
  }
}
