/// The packaged program, started as a user starts it: a process with a command line, a standard
/// input and two outputs.
///
/// What it is asked to do, and what is expected of it, is in the package `scenario`; a program at a
/// terminal is in the package `terminal`.
@NullMarked
package dev.hexftp.acceptance.program;

import org.jspecify.annotations.NullMarked;
