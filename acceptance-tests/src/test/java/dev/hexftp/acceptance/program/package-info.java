/// The packaged program, started as a user starts it: a process with a command line, a standard
/// input and two outputs.
///
/// Its commands, and the expectations about it, are in the package `scenario`; a program at a
/// terminal is in the package `terminal`.
@NullMarked
package dev.hexftp.acceptance.program;

import org.jspecify.annotations.NullMarked;
