package dev.hexftp.application.shell;

import dev.hexftp.application.batch.ListingGuard;
import dev.hexftp.application.batch.ManyFiles;
import dev.hexftp.application.batch.ManyListings;
import dev.hexftp.application.command.RemoteCommands;
import dev.hexftp.application.diagnosis.DiagnosisService;
import dev.hexftp.application.recovery.Recovering;
import dev.hexftp.application.recovery.RetryPause;
import dev.hexftp.application.recovery.TransferProof;
import dev.hexftp.application.runner.Announcer;
import dev.hexftp.application.runner.Cancellation;
import dev.hexftp.application.runner.DialogueRunners;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.session.CurrentSession;
import dev.hexftp.application.session.DataAccess;
import dev.hexftp.application.session.DataProtection;
import dev.hexftp.application.session.LoginService;
import dev.hexftp.application.session.Reconnector;
import dev.hexftp.application.session.ServerProfiles;
import dev.hexftp.application.session.SessionOpener;
import dev.hexftp.application.session.TlsTrust;
import dev.hexftp.application.transfer.FileTransfers;
import dev.hexftp.domain.endpoint.HostName;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.ports.in.Shell;

/// The wiring diagram of the application: each part and the parts that it uses, from the ports up
/// to the shell.
///
/// It belongs to the application, so that the program, the tests and programs that use the client
/// as a library get the same graph (docs/adr/0005-root-inside-adapter-cli.md).
public final class ShellGraph {
  private ShellGraph() {}

  /// A shell that is not connected, uses `ports` and behaves as `preferences` say.
  public static Shell shell(DrivenPorts ports, Preferences preferences) {
    // --- Parts that all share ---
    var announcer = new Announcer(ports.display(), preferences.settings());
    var cancellation = new Cancellation(ports.ticker(), preferences.deadlines().command());
    var profiles = new ServerProfiles(ports.hostMemory());

    // --- A session ---
    var trust =
        new TlsTrust(
            ports.knownHosts(),
            announcer,
            preferences.security(),
            preferences.introduction().virtualHost().map(name -> new HostName(name.text())));
    var protection = new DataProtection(preferences.security().data());
    var runners =
        new DialogueRunners(
            announcer, cancellation, preferences.deadlines(), ports.ticker(), ports.prompter());
    var opener = new SessionOpener(ports.network(), runners, preferences, trust, profiles);
    var login =
        new LoginService(ports.credentials(), ports.prompter(), announcer, preferences, protection);
    var access =
        new DataAccess(
            announcer, preferences.passiveAddress(), protection, profiles, preferences.security());
    var currentSession = new CurrentSession(opener, login, trust, access, preferences.proxies());

    // --- After a failure ---
    var reconnector = new Reconnector(opener, login, profiles, announcer);
    var pause = new RetryPause(preferences.persistence(), ports.pause(), announcer, cancellation);
    var recovering =
        new Recovering(preferences.persistence(), pause, announcer, reconnector, profiles);

    // --- Commands ---
    var commands = new RemoteCommands(announcer, recovering, reconnector, currentSession);
    var transfers =
        new FileTransfers(
            ports.files(), announcer, recovering, new TransferProof(reconnector, announcer));
    var manyFiles = new ManyFiles(transfers, commands, ports.files(), announcer, ports.prompter());
    var guard = new ListingGuard(ports.files(), announcer, ports.prompter());
    var manyListings = new ManyListings(transfers, guard, announcer, ports.prompter());
    var diagnoses =
        new DiagnosisService(
            ports, announcer, preferences, currentSession, trust, access, cancellation);
    var client =
        new ClientCommands(
            ports.files(), announcer, cancellation, currentSession, trust, protection);

    return new ShellService(
        ports,
        announcer,
        cancellation,
        new ShellService.Parts(
            currentSession,
            trust,
            recovering,
            commands,
            transfers,
            manyFiles,
            manyListings,
            guard,
            diagnoses,
            client));
  }
}
