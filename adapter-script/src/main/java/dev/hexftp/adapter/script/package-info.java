/// A **driving adapter**: the front end that takes commands and answers from a script or a pipe
/// instead of a person.
///
/// It decides where lines come from, which of them are commands, and how the run ends. What a
/// command means is the shell's business, and what is shown is the display's.
@NullMarked
package dev.hexftp.adapter.script;

import org.jspecify.annotations.NullMarked;
