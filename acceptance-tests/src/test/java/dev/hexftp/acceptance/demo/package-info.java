/// The demonstration behind `./demo`: a server on this machine, a script, and the program.
///
/// It shows; it is no test. What it shows is tested by the scenarios.
@NullMarked
package dev.hexftp.acceptance.demo;

import org.jspecify.annotations.NullMarked;
