/// A **driving adapter**: the front end for a person at a prompt.
///
/// Here is the order of things: prompt, line, command, prompt. Where lines come from and how output
/// is printed is in `terminal`, the command line in `options`.
@NullMarked
package dev.hexftp.adapter.cli;

import org.jspecify.annotations.NullMarked;
