/// The program at a real terminal, with a user who types: what only shows there, such as the
/// prompt, a hidden password and Ctrl-C.
///
/// The terminal is one of tmux. What a script can show is in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.terminal;

import org.jspecify.annotations.NullMarked;
