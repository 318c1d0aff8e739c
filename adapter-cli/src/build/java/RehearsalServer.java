import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// Plays the server in the rehearsal: it knows the commands of the script, has one file of any name
/// and one listing, and keeps nothing.
final class RehearsalServer implements AutoCloseable {
  private static final String PASSWORD = "rehearsal";
  private static final String CONTENT = "a line of text\r\n".repeat(10_000);
  private static final String LISTING =
      "-rw-r--r--    1 ftp      ftp        160000 Jan 01 12:00 file\r\n".repeat(20);
  private static final String NAMES = "f1\r\nf2\r\nf3\r\n";

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final SSLContext tls;

  private RehearsalServer(SSLContext tls) throws IOException {
    this.tls = tls;
  }

  /// Starts one that keeps its files in `directory`.
  static RehearsalServer start(Path directory) throws Exception {
    RehearsalServer server = new RehearsalServer(tls(directory.resolve("certificate.p12")));
    server.thread.submit(server::serve);
    return server;
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
    thread.shutdownNow();
  }

  private static SSLContext tls(Path store) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "rehearsal",
                "-dname",
                "CN=localhost",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = new FileInputStream(store.toFile())) {
      keys.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket control = door.accept()) {
        new Session(control).run();
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private final class Session {
    private Socket control;
    private BufferedReader commands;
    private OutputStream replies;
    private ServerSocket data;
    private boolean dataPrivate;

    Session(Socket control) throws IOException {
      speakOver(control);
    }

    private void speakOver(Socket socket) throws IOException {
      control = socket;
      commands =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      replies = socket.getOutputStream();
    }

    void run() throws IOException {
      say("220 (vsFTPd 3.0.5)");
      String line = commands.readLine();
      while (line != null) {
        answer(line);
        line = line.startsWith("QUIT") ? null : commands.readLine();
      }
    }

    private void answer(String line) throws IOException {
      String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "AUTH" -> {
          say("234 Go.");
          speakOver(secured(control));
        }
        case "PROT" -> {
          dataPrivate = line.endsWith("P");
          say("200 Ok.");
        }
        case "USER" -> say("331 Password.");
        case "PASS" -> say("230 In.");
        case "FEAT" ->
            say("211-Features:\r\n EPSV\r\n MLST type*;size*;\r\n SIZE\r\n UTF8\r\n211 End");
        case "PWD" -> say("257 \"/\" is it");
        case "MKD" -> say("257 \"/made\" created");
        case "RNFR" -> say("350 To?");
        case "EPSV" -> {
          data = new ServerSocket(0, 1, control.getLocalAddress());
          say("229 Entering Extended Passive Mode (|||" + data.getLocalPort() + "|)");
        }
        case "LIST" -> send(LISTING);
        case "NLST" -> send(NAMES);
        case "RETR" -> send(CONTENT);
        case "STOR" -> receive();
        case "QUIT" -> say("221 Bye.");
        default -> say("200 Ok.");
      }
    }

    private void send(String content) throws IOException {
      say("150 Here it comes.");
      try (ServerSocket _ = data;
          Socket socket = dataSocket()) {
        socket.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
      }
      say("226 Done.");
    }

    private void receive() throws IOException {
      say("150 Give me.");
      try (ServerSocket _ = data;
          Socket socket = dataSocket()) {
        socket.getInputStream().readAllBytes();
      }
      say("226 Done.");
    }

    private Socket dataSocket() throws IOException {
      Socket socket = data.accept();
      return dataPrivate ? secured(socket) : socket;
    }

    private Socket secured(Socket socket) throws IOException {
      SSLSocket secured =
          (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      secured.setUseClientMode(false);
      secured.startHandshake();
      return secured;
    }

    private void say(String text) throws IOException {
      replies.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
      replies.flush();
    }
  }
}
