/// The demonstration of `./demo`: a server on this machine, a script, and the program.
///
/// It shows; it is no test. Its contents are tested by the scenarios.
@NullMarked
package dev.hexftp.acceptance.demo;

import org.jspecify.annotations.NullMarked;
