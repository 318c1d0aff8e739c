package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.PortRange;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/// How data connections are to be made.
///
/// @param passiveAddress `--data-address`
/// @param activePorts `--active-ports`
/// @param activeAddress `--active-address`
/// @param pipelining `--pipelining`
public record DataOptions(
    PassiveAddress passiveAddress,
    Option<PortRange> activePorts,
    Option<HostAddress> activeAddress,
    Pipelining pipelining) {
  private static final String PASSIVE_ADDRESS = "--data-address";
  private static final String ACTIVE_PORTS = "--active-ports";
  private static final String ACTIVE_ADDRESS = "--active-address";
  private static final String PIPELINING = "--pipelining";

  /// Nothing was said.
  public static final DataOptions NONE =
      new DataOptions(PassiveAddress.OF_PEER, Option.none(), Option.none(), Pipelining.ONE_AHEAD);

  static List<OptionSpec> declared() {
    return List.of(
        Spec.choice(
            PASSIVE_ADDRESS,
            Map.of("peer", PassiveAddress.OF_PEER, "reply", PassiveAddress.AS_SAID)),
        Spec.value(
            ACTIVE_PORTS, PortRange::parse, "is not LOW-HIGH with two numbers from 1 to 65535"),
        Spec.value(ACTIVE_ADDRESS, HostAddress::parse, "is not an IP address"),
        Spec.choice(PIPELINING, Map.of("auto", Pipelining.ONE_AHEAD, "off", Pipelining.OFF)));
  }

  static DataOptions of(ParsedArguments parsed) {
    return new DataOptions(
        parsed.<PassiveAddress>value(PASSIVE_ADDRESS).getOrElse(NONE.passiveAddress),
        parsed.value(ACTIVE_PORTS),
        parsed.value(ACTIVE_ADDRESS),
        parsed.<Pipelining>value(PIPELINING).getOrElse(NONE.pipelining));
  }
}
