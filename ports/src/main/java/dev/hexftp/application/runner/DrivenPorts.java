package dev.hexftp.application.runner;

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

/// Everything that the client needs from outside.
public record DrivenPorts(
    Network network,
    LocalFiles files,
    Display display,
    Prompter prompter,
    LocalShell localShell,
    Ticker ticker,
    Pause pause,
    CredentialStore credentials,
    KnownHosts knownHosts,
    HostMemory hostMemory) {}
