package dev.hexftp.acceptance.chaos.script;

import dev.hexftp.acceptance.chaos.relay.ByteHarm;
import dev.hexftp.acceptance.chaos.relay.DataPoint;
import dev.hexftp.acceptance.chaos.relay.Flow;
import dev.hexftp.acceptance.chaos.relay.Injury;
import dev.hexftp.acceptance.chaos.relay.ReplyHarm;
import dev.hexftp.acceptance.network.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Draws the injuries of a run.
///
/// In the clear a run belongs to one of three families, which are not mixed, because together they
/// could make a lie that no client can see through:
///
/// - *Loss*: connections end, stand still or fall silent, and replies are late or missing. Nothing
///   is forged.
/// - *Surplus*: replies arrive twice, or such as the server has not given. Every true reply arrives
///   too, and no control connection ends, so a client that counts knows by the answer to QUIT that
///   there was one too many.
/// - *Order*: a reply arrives after its successor. All of them are true.
///
/// In TLS nothing can be forged: there is only loss.
final class InjuryDrawing {
  private static final int UNHARMED_PERCENT = 7;

  private final Dice dice;
  private final Target target;
  private final Traffic traffic;

  InjuryDrawing(Dice dice, Target target, Given given, List<Act> acts) {
    this.dice = dice;
    this.target = target;
    this.traffic = new Traffic(given, acts);
  }

  List<Injury> of(Protection protection) {
    List<Injury> injuries = new ArrayList<>();
    if (dice.percent(UNHARMED_PERCENT)) {
      return injuries;
    }
    int number = dice.oneOf(1, 1, 1, 2, 2, 3);
    for (int i = 0; protection.isOn() && i < number; i++) {
      injuries.add(dice.percent(40) ? record() : data(true));
    }
    if (!protection.isOn()) {
      switch (dice.between(1, 10)) {
        case 1, 2, 3, 4, 5 -> lose(injuries, number);
        case 6, 7, 8, 9 -> add(injuries, number);
        default -> disorder(injuries, number);
      }
    }
    return injuries;
  }

  private void lose(List<Injury> injuries, int number) {
    for (int i = 0; i < number; i++) {
      switch (dice.between(1, 10)) {
        case 1, 2, 3, 4 -> injuries.add(lostReply());
        case 5, 6 -> injuries.add(command());
        default -> injuries.add(data(false));
      }
    }
  }

  /// Those that make the server refuse something come first, so that the others can be aimed at
  /// that.
  private void add(List<Injury> injuries, int number) {
    if (dice.percent(60)) {
      injuries.add(breakage());
    }
    for (int i = 0; i < Math.min(number, 2); i++) {
      injuries.add(isRefused() && dice.percent(60) ? pretence() : surplus());
    }
  }

  private void disorder(List<Injury> injuries, int number) {
    for (int i = 0; i < number; i++) {
      String reply = reply("", "150", "150", "226", "226", "229", "350");
      injuries.add(
          new Injury.AtReply(
              reply,
              number(traffic.replies(reply)),
              new ReplyHarm.Overtaken(dice.oneOf(100, 300, 3_000))));
    }
    if (dice.percent(40)) {
      injuries.add(breakage());
    }
  }

  // ── Forgeries ────────────────────────────────────────────────────────────────────────────────

  private boolean isRefused() {
    return traffic.replies(REFUSED) + traffic.replies(ABORTED) > 0;
  }

  /// Before the server refuses something, it seems to agree.
  private Injury pretence() {
    String reply = reply(REFUSED, ABORTED);
    return new Injury.AtReply(
        reply,
        number(traffic.replies(reply)),
        new ReplyHarm.Joined(dice.oneOf(AGREEMENT), dice.percent(80), dice.oneOf(0, 0, 50)));
  }

  private Injury surplus() {
    String reply =
        reply("", "226", "226", "226", "150", "150", "250", "250", "229", "350", "331", "5", "4");
    int millis = dice.oneOf(0, 0, 0, 20, 100, 300);
    ReplyHarm harm =
        switch (dice.between(1, 8)) {
          case 1, 2 -> new ReplyHarm.Duplicated(millis);
          case 3 -> new ReplyHarm.Echoed();
          default -> new ReplyHarm.Joined(dice.oneOf(FORGED), dice.percent(50), millis);
        };
    return new Injury.AtReply(reply, number(traffic.replies(reply)), harm);
  }

  /// A data connection that breaks so that the server answers at once: only then does its true
  /// reply come in time.
  private Injury breakage() {
    traffic.expectBreakage();
    return new Injury.OnData(
        connection(),
        dice.percent(15) ? new DataPoint.InPlaceOfEnd() : new DataPoint.After(offset()),
        new ByteHarm.Ends(Ending.RESET));
  }

  // ── Losses ───────────────────────────────────────────────────────────────────────────────────

  private Injury lostReply() {
    ReplyHarm harm =
        dice.percent(25)
            ? new ReplyHarm.Dropped()
            : new ReplyHarm.Broken(dice.percent(50), anyHarm());
    String reply =
        reply(
            "", "226", "226", "226", "226", "150", "150", "250", "250", "350", "229", "230", "5",
            "5");
    return new Injury.AtReply(reply, number(traffic.replies(reply)), harm);
  }

  private Injury command() {
    String verb =
        likely(
            traffic::commands,
            "",
            "STOR",
            "STOR",
            "APPE",
            "APPE",
            "RETR",
            "RETR",
            "DELE",
            "RNTO",
            "CWD",
            "EPSV",
            "NLST",
            "QUIT");
    return new Injury.AtCommand(verb, number(traffic.commands(verb)), dice.percent(60), anyHarm());
  }

  private Injury record() {
    return new Injury.AtRecord(
        dice.oneOf(Flow.values()),
        dice.between(1, HANDSHAKE + traffic.replies("")),
        dice.oneOf(0, 0, 40, 100, 100),
        anyHarm());
  }

  private Injury data(boolean secured) {
    DataPoint point =
        switch (dice.between(1, 10)) {
          case 1 -> new DataPoint.Refused();
          case 2, 3 -> new DataPoint.InPlaceOfEnd();
          default -> new DataPoint.After(offset());
        };
    ByteHarm harm = anyHarm();
    // Only the size distinguishes an orderly end of a download in the clear from a true one.
    boolean isVisible = secured || target.statesSizes();
    if (harm instanceof ByteHarm.Ends(Ending ending) && ending == Ending.FIN && !isVisible) {
      harm = new ByteHarm.Ends(Ending.RESET);
    }
    return new Injury.OnData(connection(), point, harm);
  }

  private ByteHarm anyHarm() {
    return switch (dice.between(1, 10)) {
      case 1, 2, 3 -> new ByteHarm.Ends(Ending.FIN);
      case 4, 5, 6, 7 -> new ByteHarm.Ends(Ending.RESET);
      case 8 -> new ByteHarm.Ends(Ending.SILENCE);
      default -> new ByteHarm.Delayed(dice.oneOf(50, 300, 300, 1_200, 2_500));
    };
  }

  // ── Where ─────────────────────────────────────────────────────────────────────────────────────

  private String reply(String... codes) {
    return likely(traffic::replies, codes);
  }

  /// One of these that will come.
  private String likely(ToIntFunction<String> count, String... choices) {
    List<String> coming =
        Stream.of(choices).filter(choice -> count.applyAsInt(choice) > 0).toList();
    return coming.isEmpty() ? "" : dice.oneOf(coming);
  }

  /// One of so many. Those of a second try have higher numbers.
  private int number(int coming) {
    return dice.between(1, Math.max(1, coming) + (dice.percent(15) ? 2 : 0));
  }

  private int connection() {
    return number(traffic.sizes().size());
  }

  /// Within one of the files that pass.
  private long offset() {
    int size = traffic.sizes().isEmpty() ? 1_000 : dice.oneOf(traffic.sizes());
    return dice.percent(8) ? dice.oneOf(0, size) : dice.between(0, size);
  }

  /// How the codes of refusals begin: at once, and of a transfer that has broken.
  private static final String REFUSED = "5";

  private static final String ABORTED = "4";

  private static final List<String> AGREEMENT =
      List.of(
          "226 Transfer complete.",
          "250 Requested file action okay, completed.",
          "250 Requested file action okay, completed.",
          "200 Command okay.",
          "350 Requested file action pending further information.");

  private static final List<String> FORGED =
      List.of(
          "226 Transfer complete.",
          "226 Transfer complete.",
          "226 Transfer complete.",
          "250 Requested file action okay, completed.",
          "250 Requested file action okay, completed.",
          "200 Command okay.",
          "150 File status okay; about to open data connection.",
          "350 Requested file action pending further information.",
          "225 Data connection open; no transfer in progress.",
          "229 Entering Extended Passive Mode (|||9|)",
          "230 User logged in, proceed.",
          "426 Connection closed; transfer aborted.",
          "426 Connection closed; transfer aborted.",
          "451 Requested action aborted: local error in processing.",
          "450 Requested file action not taken.",
          "550 Requested action not taken.",
          "500 Syntax error, command unrecognized.");

  /// How many records there are before the first command.
  private static final int HANDSHAKE = 8;
}
