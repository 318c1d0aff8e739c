package dev.hexftp.architecture;

import static dev.hexftp.architecture.Hexagon.layer;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.hexftp.adapter.cli.PromptLoop;
import dev.hexftp.adapter.cli.options.InvocationOptions;
import dev.hexftp.adapter.cli.terminal.TextDisplay;
import dev.hexftp.adapter.file.TextFile;
import dev.hexftp.adapter.file.credentials.NetrcFile;
import dev.hexftp.adapter.file.local.NioLocalFiles;
import dev.hexftp.adapter.file.memory.FileKnownHosts;
import dev.hexftp.adapter.script.ScriptRun;
import dev.hexftp.adapter.socket.data.DataConnection;
import dev.hexftp.adapter.socket.dial.Dialer;
import dev.hexftp.adapter.socket.link.TcpNetwork;
import dev.hexftp.adapter.socket.options.NetworkOptions;
import dev.hexftp.adapter.socket.reactor.Reactor;
import dev.hexftp.adapter.socket.tls.TlsWire;
import dev.hexftp.adapter.socket.tls.material.TlsMaterial;
import dev.hexftp.adapter.socket.tls.trust.ServerTrust;
import dev.hexftp.adapter.socket.wire.Wire;
import dev.hexftp.adapter.time.RandomPause;
import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.credentials.StatedUser;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.RetryPause;
import dev.hexftp.application.runner.DialogueRunner;
import dev.hexftp.application.session.FtpSession;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.bootstrap.Main;
import dev.hexftp.domain.command.CommandEncoder;
import dev.hexftp.domain.command.Secret;
import dev.hexftp.domain.conversation.Conversation;
import dev.hexftp.domain.credentials.Netrc;
import dev.hexftp.domain.destination.Destination;
import dev.hexftp.domain.diagnosis.Diagnosis;
import dev.hexftp.domain.dialogue.Dialogue;
import dev.hexftp.domain.endpoint.Endpoint;
import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.failure.Failure;
import dev.hexftp.domain.json.JsonWriter;
import dev.hexftp.domain.local.LocalName;
import dev.hexftp.domain.manual.CommandTexts;
import dev.hexftp.domain.notice.Notice;
import dev.hexftp.domain.outcome.ExitStatus;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.domain.proxy.ProxyServer;
import dev.hexftp.domain.recovery.Recovery;
import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.session.SessionState;
import dev.hexftp.domain.shell.Grammar;
import dev.hexftp.domain.text.LineDecoder;
import dev.hexftp.domain.tls.TrustPolicy;
import dev.hexftp.domain.transcript.Transcript;
import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.ports.in.Shell;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.memory.KnownHosts;
import dev.hexftp.ports.out.net.Network;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Prompter;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// The program: its layers, and all classes of its five modules. A new package is named here, at
/// its place in the order of its layer: from the bottom up, each sees only those before it.
final class Production {
  static final Hexagon HEXAGON =
      new Hexagon(
          Map.ofEntries(
              layer(
                  Layer.DOMAIN,
                  JsonWriter.class,
                  LocalName.class,
                  LineDecoder.class,
                  Endpoint.class,
                  TrustPolicy.class,
                  ByteCount.class,
                  CommandEncoder.class,
                  ProxyServer.class,
                  Reply.class,
                  Netrc.class,
                  Failure.class,
                  Diagnosis.class,
                  Evidence.class,
                  Dialogue.class,
                  Conversation.class,
                  Recovery.class,
                  SessionState.class,
                  Destination.class,
                  Preferences.class,
                  Grammar.class,
                  CommandTexts.class,
                  Notice.class,
                  ExitStatus.class,
                  Transcript.class),
              layer(Layer.PORTS_IN, Shell.class),
              layer(
                  Layer.PORTS_OUT,
                  CredentialStore.class,
                  LocalFiles.class,
                  KnownHosts.class,
                  Network.class,
                  Ticker.class),
              layer(Layer.PORTS_OUT_USER, Prompter.class),
              layer(
                  Layer.APPLICATION,
                  StatedUser.class,
                  DialogueRunner.class,
                  FtpSession.class,
                  RetryPause.class,
                  DiagnosisService.class,
                  RemoteCommands.class,
                  FileTransfers.class,
                  ManyFiles.class,
                  ShellGraph.class),
              layer(
                  Layer.ADAPTER_SOCKET,
                  NetworkOptions.class,
                  Reactor.class,
                  Dialer.class,
                  TlsMaterial.class,
                  ServerTrust.class,
                  Wire.class,
                  TlsWire.class,
                  DataConnection.class,
                  TcpNetwork.class),
              layer(
                  Layer.ADAPTER_FILE,
                  TextFile.class,
                  NioLocalFiles.class,
                  FileKnownHosts.class,
                  NetrcFile.class),
              layer(Layer.ADAPTER_TIME, RandomPause.class),
              layer(Layer.ADAPTER_SCRIPT, ScriptRun.class),
              layer(Layer.ADAPTER_CLI, PromptLoop.class),
              layer(Layer.ADAPTER_CLI_OPTIONS, InvocationOptions.class),
              layer(Layer.ADAPTER_CLI_TERMINAL, TextDisplay.class),
              layer(Layer.BOOTSTRAP, Main.class)),
          Faces.APPLICATION,
          Secret.class,
          CommandEncoder.class,
          new Limits(20, 300));

  /// The modules of Maven, each found by one of its classes.
  enum Module {
    DOMAIN(Reply.class),
    PORTS(Shell.class),
    ADAPTER_SOCKET(TcpNetwork.class),
    ADAPTER_SCRIPT(ScriptRun.class),
    ADAPTER_CLI(Main.class);

    private final Class<?> resident;

    Module(Class<?> resident) {
      this.resident = resident;
    }

    /// The name that Maven gives it, which is that of its directory.
    String directory() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where its sources are.
    Path sources() {
      return Repository.ROOT.resolve(directory()).resolve("src/main/java");
    }

    /// Its directory of classes or its jar, depending on how far Maven has gone.
    URL location() {
      return resident.getProtectionDomain().getCodeSource().getLocation();
    }

    boolean holds(JavaClass type) {
      return type.getSource().orElseThrow().getUri().toString().contains(location().getPath());
    }
  }

  /// The classes of all modules, in all packages; the inventory looks for strays.
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrls(Arrays.stream(Module.values()).map(Module::location).toList());

  private Production() {}
}
