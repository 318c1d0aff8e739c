package dev.hexftp.acceptance.server;

import dev.hexftp.acceptance.machine.Availability;
import dev.hexftp.acceptance.tls.CertificateAuthority;
import dev.hexftp.acceptance.tls.Identity;
import dev.hexftp.acceptance.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.User;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/// Apache FtpServer inside the process of the tests. It is always there, so that no machine tests
/// against nothing. It writes its log through SLF4J, for which the tests bring a logger that is
/// mute.
public record EmbeddedFtpServer() implements ServerUnderTest {
  @Override
  public String name() {
    return "Apache FtpServer";
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public Availability availability() {
    return new Availability.Available();
  }

  @Override
  public Optional<String> incapability(ServerOptions options) {
    return options.tls().reuse()
        ? Optional.of("never demands that a data connection resume a session")
        : Optional.empty();
  }

  @Override
  public RunningServer launch(ServerOptions options) throws IOException {
    ServerDirectory directory = ServerDirectory.create("embedded");
    var listening = new ListenerFactory();
    listening.setServerAddress(options.loopback().host());
    listening.setPort(0);
    if (options.tls().isOn()) {
      configure(listening, options.tls());
    }
    options.passivePorts().ifPresent(ports -> awaitData(listening, ports));
    var watch = new CommandWatch(options.tls());
    Listener listener = listening.createListener();
    var factory = new FtpServerFactory();
    factory.addListener("default", listener);
    factory.getFtplets().put("watch", watch);
    factory.setConnectionConfig(connections().createConnectionConfig());
    try {
      factory.getUserManager().save(alice(directory.home()));
      FtpServer server = factory.createServer();
      server.start();
      return new Running(server, directory, listener, watch);
    } catch (FtpException e) {
      directory.close();
      throw new IllegalStateException("the embedded server does not start", e);
    }
  }

  /// Whether data are in TLS is for the client to say, also where TLS is implicit (RFC 4217 §9).
  private static void configure(ListenerFactory listening, Tls tls) {
    var ssl = new SslConfigurationFactory();
    ssl.setKeystoreFile(tls.identity().keyStore().toFile());
    ssl.setKeystoreType("PKCS12");
    ssl.setKeystorePassword(Identity.STORE_PASSWORD);
    ssl.setSslProtocol(tls.versions().stream().map(TlsVersion::text).toArray(String[]::new));
    if (tls.knownClients()) {
      ssl.setClientAuthentication("NEED");
      ssl.setTruststoreFile(CertificateAuthority.TRUSTED.store().toFile());
      ssl.setTruststoreType("PKCS12");
      ssl.setTruststorePassword(Identity.STORE_PASSWORD);
    }
    listening.setSslConfiguration(ssl.createSslConfiguration());
    listening.setImplicitSsl(tls.isImplicit());
  }

  private static void awaitData(ListenerFactory listening, PortRange ports) {
    listening.setDataConnectionConfiguration(
        DataPorts.of(
            new DataConnectionConfigurationFactory().createDataConnectionConfiguration(), ports));
  }

  /// A wrong password is answered at once; the default makes a client wait for half a second.
  private static ConnectionConfigFactory connections() {
    var connections = new ConnectionConfigFactory();
    connections.setAnonymousLoginEnabled(false);
    connections.setLoginFailureDelay(0);
    return connections;
  }

  private static User alice(Path home) {
    var user = new BaseUser();
    user.setName(Account.ALICE.user());
    user.setPassword(Account.ALICE.password());
    user.setHomeDirectory(home.toString());
    user.setAuthorities(
        List.<Authority>of(
            new WritePermission(), new ConcurrentLoginPermission(NO_LIMIT, NO_LIMIT)));
    return user;
  }

  private record Running(
      FtpServer server, ServerDirectory directory, Listener listener, CommandWatch watch)
      implements RunningServer {
    @Override
    public String host() {
      return listener.getServerAddress();
    }

    @Override
    public int port() {
      return listener.getPort();
    }

    @Override
    public Account account() {
      return Account.ALICE;
    }

    @Override
    public Path home() {
      return directory.home();
    }

    @Override
    public String homeOnServer() {
      return "/";
    }

    @Override
    public String log() {
      return "";
    }

    @Override
    public List<String> commands() {
      return watch.commands();
    }

    /// Ends transfers first: the server would wait five seconds for them.
    @Override
    public void close() {
      listener
          .getActiveSessions()
          .forEach(session -> session.getDataConnection().closeDataConnection());
      server.stop();
      directory.close();
    }
  }

  private static final int NO_LIMIT = 0;
}
