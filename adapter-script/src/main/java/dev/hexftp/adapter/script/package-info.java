/// A **driving adapter**: the front end that takes commands and answers from a script or a pipe
/// instead of a person.
///
/// It decides where lines come from, which of them are commands, and how the run ends. The meaning
/// of a command is the shell's business, and the output is the display's.
@NullMarked
package dev.hexftp.adapter.script;

import org.jspecify.annotations.NullMarked;
