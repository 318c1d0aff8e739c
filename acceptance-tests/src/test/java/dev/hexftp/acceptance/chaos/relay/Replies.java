package dev.hexftp.acceptance.chaos.relay;

import dev.hexftp.acceptance.network.Pumps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The replies of one control connection in the clear, on their way to the client.
final class Replies {
  private final ControlConnection connection;
  private final Plan plan;
  private final Ledger ledger;

  /// The replies that arrive after the next one.
  private final List<ServerReply> behind = new ArrayList<>();

  Replies(ControlConnection connection, Plan plan, Ledger ledger) {
    this.connection = connection;
    this.plan = plan;
    this.ledger = ledger;
  }

  /// Passes a reply on, with all that is done to it.
  void pass(ServerReply reply) throws IOException {
    if (connection.isOver()) {
      return;
    }
    List<Injury.AtReply> injuries = plan.at(reply);
    List<ServerReply> overtaken = takeBehind();
    boolean arrives = true;
    for (Injury.AtReply injury : injuries) {
      arrives &= before(injury, reply);
    }
    if (arrives) {
      reply.statedSize().ifPresent(ledger::stated);
      say("< ", reply);
    }
    for (ServerReply each : overtaken) {
      say("< (late) ", each);
    }
    for (Injury.AtReply injury : injuries) {
      after(injury, reply);
    }
  }

  /// The server has closed: held replies arrive now.
  void finish() throws IOException {
    for (ServerReply each : takeBehind()) {
      say("< (late) ", each);
    }
  }

  /// Whether the reply itself still arrives in its place.
  private boolean before(Injury.AtReply injury, ServerReply reply) throws IOException {
    return switch (injury.harm()) {
      case ReplyHarm.Broken(boolean arrives, ByteHarm harm) when !arrives -> {
        ledger.note("< (not yet) " + reply.text());
        ledger.delivered(injury);
        yield connection.suffer(harm);
      }
      case ReplyHarm.Joined(String text, boolean first, _) when first -> {
        ledger.delivered(injury);
        say("< (forged) ", new ServerReply(text + "\r\n"));
        yield true;
      }
      case ReplyHarm.Dropped() -> {
        ledger.note("< (dropped) " + reply.text());
        ledger.delivered(injury);
        yield false;
      }
      case ReplyHarm.Overtaken(int millis) -> {
        ledger.note("< (held) " + reply.text());
        ledger.delivered(injury);
        hold(reply);
        later(millis, () -> release(reply));
        yield false;
      }
      case ReplyHarm.Broken _, ReplyHarm.Joined _, ReplyHarm.Duplicated _, ReplyHarm.Echoed _ ->
          true;
    };
  }

  private void after(Injury.AtReply injury, ServerReply reply) throws IOException {
    switch (injury.harm()) {
      case ReplyHarm.Broken(boolean arrives, ByteHarm harm) when arrives -> {
        ledger.delivered(injury);
        connection.suffer(harm);
      }
      case ReplyHarm.Joined(String text, boolean first, int millis) when !first -> {
        ledger.delivered(injury);
        later(millis, () -> say("< (forged) ", new ServerReply(text + "\r\n")));
      }
      case ReplyHarm.Duplicated(int millis) -> {
        ledger.delivered(injury);
        later(millis, () -> say("< (again) ", reply));
      }
      case ReplyHarm.Echoed() -> {
        ledger.delivered(injury);
        hold(reply);
      }
      case ReplyHarm.Broken _, ReplyHarm.Joined _, ReplyHarm.Dropped _, ReplyHarm.Overtaken _ -> {
        // That was before the reply.
      }
    }
  }

  private void later(int millis, Pumps.Work work) throws IOException {
    if (millis == 0) {
      work.run();
    } else {
      Pumps.start(
          () -> {
            Waiting.millis(millis);
            work.run();
          });
    }
  }

  private void release(ServerReply reply) throws IOException {
    boolean held;
    synchronized (behind) {
      held = behind.remove(reply);
    }
    if (held) {
      say("< (late) ", reply);
    }
  }

  private void hold(ServerReply reply) {
    synchronized (behind) {
      behind.add(reply);
    }
  }

  private List<ServerReply> takeBehind() {
    synchronized (behind) {
      List<ServerReply> taken = List.copyOf(behind);
      behind.clear();
      return taken;
    }
  }

  private void say(String how, ServerReply reply) throws IOException {
    if (!connection.isOver()) {
      ledger.note(how + reply.text());
      connection.say(reply.bytes());
    }
  }
}
