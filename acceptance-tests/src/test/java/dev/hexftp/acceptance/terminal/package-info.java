/// The program at a real terminal, with a user that types: features that only show there, such as
/// the prompt, a hidden password and Ctrl-C.
///
/// The terminal is one of tmux. Features that a script can show are in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.terminal;

import org.jspecify.annotations.NullMarked;
