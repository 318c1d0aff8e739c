package dev.hexftp.architecture;

import static dev.hexftp.architecture.Hexagon.layer;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hexftp.architecture.fixture.adapter.cli.UsesScript;
import dev.hexftp.architecture.fixture.adapter.cli.options.Options;
import dev.hexftp.architecture.fixture.adapter.cli.terminal.Screen;
import dev.hexftp.architecture.fixture.adapter.file.Disk;
import dev.hexftp.architecture.fixture.adapter.script.Player;
import dev.hexftp.architecture.fixture.adapter.socket.TcpLink;
import dev.hexftp.architecture.fixture.adapter.time.Clock;
import dev.hexftp.architecture.fixture.application.Service;
import dev.hexftp.architecture.fixture.application.backroom.Hidden;
import dev.hexftp.architecture.fixture.application.backroom.Unwanted;
import dev.hexftp.architecture.fixture.bootstrap.Wiring;
import dev.hexftp.architecture.fixture.domain.CommandEncoder;
import dev.hexftp.architecture.fixture.domain.Secret;
import dev.hexftp.architecture.fixture.domain.acorn.Acorn;
import dev.hexftp.architecture.fixture.domain.egg.Egg;
import dev.hexftp.architecture.fixture.domain.hen.Hen;
import dev.hexftp.architecture.fixture.domain.oak.Oak;
import dev.hexftp.architecture.fixture.domain.unexplained.Unexplained;
import dev.hexftp.architecture.fixture.ports.in.SeesApplication;
import dev.hexftp.architecture.fixture.ports.out.Link;
import dev.hexftp.architecture.fixture.ports.out.user.Question;
import java.util.Map;
import java.util.Set;

/// A hexagon in miniature whose classes break the rules.
final class Fixtures {
  static final Hexagon HEXAGON =
      new Hexagon(
          Map.ofEntries(
              layer(
                  Layer.DOMAIN,
                  Secret.class,
                  Hen.class,
                  Egg.class,
                  Acorn.class,
                  Oak.class,
                  Unexplained.class),
              layer(Layer.PORTS_IN, SeesApplication.class),
              layer(Layer.PORTS_OUT, Link.class),
              layer(Layer.PORTS_OUT_USER, Question.class),
              layer(Layer.APPLICATION, Hidden.class, Service.class),
              layer(Layer.ADAPTER_SOCKET, TcpLink.class),
              layer(Layer.ADAPTER_FILE, Disk.class),
              layer(Layer.ADAPTER_TIME, Clock.class),
              layer(Layer.ADAPTER_SCRIPT, Player.class),
              layer(Layer.ADAPTER_CLI, UsesScript.class),
              layer(Layer.ADAPTER_CLI_OPTIONS, Options.class),
              layer(Layer.ADAPTER_CLI_TERMINAL, Screen.class),
              layer(Layer.BOOTSTRAP, Wiring.class)),
          Set.of(Service.class, Unwanted.class),
          Secret.class,
          CommandEncoder.class,
          new Limits(20, 20));

  static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages(Fixtures.class.getPackageName() + ".fixture");

  private Fixtures() {}

  /// The report of `rule` about the fixtures.
  static String reportOf(Rule rule) {
    return rule.on(HEXAGON).evaluate(CLASSES).getFailureReport().toString();
  }
}
