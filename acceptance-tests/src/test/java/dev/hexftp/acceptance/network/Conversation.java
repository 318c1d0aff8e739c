package dev.hexftp.acceptance.network;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One client's control connection through a relay, and its data connections if they come along.
final class Conversation implements Closeable {
  private final Socket client;
  private final Socket server;
  private final Distortions distortions;
  private final Journal journal;
  private final List<DataRelay> dataRelays = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  Conversation(Socket client, Socket server, Distortions distortions, Journal journal) {
    this.client = client;
    this.server = server;
    this.distortions = distortions;
    this.journal = journal;
  }

  void start() {
    Pumps.start(this::passCommands);
    Pumps.start(this::passReplies);
  }

  /// Ends it for both sides.
  void end(Ending ending) {
    silent = true;
    try {
      ending.of(client);
      ending.of(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void passCommands() throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      journal.command(line.stripTrailing());
      Optional<String> refusal = distortions.refusalOf(line.stripTrailing());
      if (refusal.isPresent()) {
        say(refusal.get() + "\r\n");
      } else if (!silent) {
        server.getOutputStream().write(line.getBytes(CHARSET));
      }
    }
    if (!silent) {
      server.shutdownOutput();
    }
  }

  private void passReplies() throws IOException {
    InputStream in = new BufferedInputStream(server.getInputStream());
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      endControlAt(line);
      say(distortions.rewritten(throughHere(line)));
    }
    if (!silent) {
      client.shutdownOutput();
    }
  }

  /// Not before both sides have ended the data connections that came along.
  private void endControlAt(String reply) throws IOException {
    Optional<Ending> ending = distortions.endingOfControlAt(reply);
    if (ending.isPresent()) {
      for (DataRelay each : dataRelays) {
        each.awaitEnd();
      }
      end(ending.get());
    }
  }

  /// A data connection that is to come along gets a port of the relay's own.
  private String throughHere(String line) throws IOException {
    if (!distortions.relaysData() || !PassiveReply.is(line)) {
      return line;
    }
    var relay =
        DataRelay.to(
            server.getInetAddress(), PassiveReply.port(line), distortions, journal, this::end);
    dataRelays.add(relay);
    return PassiveReply.withPort(line, relay.port());
  }

  private synchronized void say(String line) throws IOException {
    if (!silent) {
      journal.reply(line.stripTrailing());
      client.getOutputStream().write(line.getBytes(CHARSET));
    }
  }

  /// With its end; empty when there is no more.
  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      if (next == '\n') {
        break;
      }
      next = in.read();
    }
    return line.toString(CHARSET);
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    for (Closeable each : dataRelays) {
      each.close();
    }
  }

  /// Each byte is a character, and comes out as it went in.
  private static final Charset CHARSET = StandardCharsets.ISO_8859_1;
}
