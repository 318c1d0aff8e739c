package dev.hexftp.adapter.cli.options;

import dev.hexftp.domain.endpoint.HostAddress;
import dev.hexftp.domain.endpoint.PortRange;
import dev.hexftp.domain.session.Pipelining;
import dev.hexftp.domain.transfer.PassiveAddress;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;

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

  static List<CliOption> table() {
    return List.of(
        CliOption.choice(
                PASSIVE_ADDRESS,
                List.of(
                    Map.entry("peer", PassiveAddress.OF_PEER),
                    Map.entry("reply", PassiveAddress.AS_SAID)),
                "Whether passive data connections go to the server itself or to the address that"
                    + " it says; {}.")
            .andMore("With `reply`, active data connections may come from any address, too.")
            .usually("peer")
            .because(
                "the address in a 227 is often wrong, and may be a lie; `reply` is for servers"
                    + " whose data are served elsewhere, and asks PASV first"),
        CliOption.of(
                ACTIVE_PORTS,
                "=LOW-HIGH",
                new CliOption.Kind.Parsed(
                    PortRange::parse, "is not LOW-HIGH with two numbers from 1 to 65535"),
                "At which ports active data connections are awaited.")
            .remarking("any free one, at random")
            .because("for a firewall that lets some ports in"),
        CliOption.of(
                ACTIVE_ADDRESS,
                "=ADDRESS",
                new CliOption.Kind.Parsed(HostAddress::parse, "is not an IP address"),
                "To which address the server is to connect then.")
            .remarking("the local one")
            .because("what PORT and EPRT say behind address translation"),
        CliOption.choice(
                PIPELINING,
                List.of(Map.entry("auto", Pipelining.ONE_AHEAD), Map.entry("off", Pipelining.OFF)),
                "Whether the next file is asked for before the present one has come, where the"
                    + " server is known to stand it; {}.")
            .andMore("It is for `mget` and `mput`.")
            .usually("auto")
            .because(
                "a round trip for each file is saved" + " ([ADR 16](adr/0016-one-file-ahead.md))"));
  }

  static DataOptions of(ParsedArguments parsed) {
    return new DataOptions(
        parsed.<PassiveAddress>value(PASSIVE_ADDRESS).getOrElse(NONE.passiveAddress),
        parsed.value(ACTIVE_PORTS),
        parsed.value(ACTIVE_ADDRESS),
        parsed.<Pipelining>value(PIPELINING).getOrElse(NONE.pipelining));
  }
}
