package dev.hexftp.bootstrap;

import com.google.inject.Provider;
import dev.hexftp.application.runner.DrivenPorts;
import dev.hexftp.application.shell.ShellGraph;
import dev.hexftp.application.shell.WatchedShell;
import dev.hexftp.domain.preferences.Preferences;
import dev.hexftp.ports.out.credentials.CredentialStore;
import dev.hexftp.ports.out.local.LocalFiles;
import dev.hexftp.ports.out.memory.HostMemory;
import dev.hexftp.ports.out.memory.KnownHosts;
import dev.hexftp.ports.out.net.Network;
import dev.hexftp.ports.out.time.Pause;
import dev.hexftp.ports.out.time.Ticker;
import dev.hexftp.ports.out.user.Display;
import dev.hexftp.ports.out.user.LocalShell;
import dev.hexftp.ports.out.user.Prompter;

/// The middle: the application between its driven ports and the shell.
final class ApplicationParts extends Parts {
  private final Preferences preferences;

  ApplicationParts(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  protected void configure() {
    Provider<DrivenPorts> ports = drivenPorts();
    one(WatchedShell.class, () -> new WatchedShell(ShellGraph.shell(ports.get(), preferences)));
  }

  private Provider<DrivenPorts> drivenPorts() {
    Provider<Network> network = the(Network.class);
    Provider<LocalFiles> files = the(LocalFiles.class);
    Provider<Display> display = the(Display.class);
    Provider<Prompter> prompter = the(Prompter.class);
    Provider<LocalShell> localShell = the(LocalShell.class);
    Provider<Ticker> ticker = the(Ticker.class);
    Provider<Pause> pause = the(Pause.class);
    Provider<CredentialStore> credentials = the(CredentialStore.class);
    Provider<KnownHosts> knownHosts = the(KnownHosts.class);
    Provider<HostMemory> hostMemory = the(HostMemory.class);
    return () ->
        new DrivenPorts(
            network.get(),
            files.get(),
            display.get(),
            prompter.get(),
            localShell.get(),
            ticker.get(),
            pause.get(),
            credentials.get(),
            knownHosts.get(),
            hostMemory.get());
  }
}
