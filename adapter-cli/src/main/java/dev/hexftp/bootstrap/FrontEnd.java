package dev.hexftp.bootstrap;

import dev.hexftp.adapter.cli.terminal.InterruptKey;
import dev.hexftp.domain.outcome.ExitStatus;
import java.util.function.Supplier;

/// The source of commands of this run: a person or a script.
///
/// @param run gives them all, and says how it went
/// @param interrupt stops the command that is being carried out, from any thread
record FrontEnd(Supplier<ExitStatus> run, Supplier<InterruptKey.Reaction> interrupt) {}
