/// Runs dialogues over a link: performs their actions, awaits events, and feeds these to the
/// dialogue.
///
/// This is the only place where the pure core meets the network port. It decides nothing about the
/// protocol.
@NullMarked
package dev.hexftp.application.runner;

import org.jspecify.annotations.NullMarked;
