/// The surroundings of a process: standard streams, a keyboard, signals, the local shell.
///
/// It is the only place besides the wiring that touches them. Everything else gets them as values.
@NullMarked
package dev.hexftp.adapter.cli.terminal;

import org.jspecify.annotations.NullMarked;
