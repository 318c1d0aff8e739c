/// The program: `main`, and the wiring of all parts.
///
/// It is the only package that knows every adapter and the container that puts them together. It
/// decides which parts there are, and how a start ends that runs nothing: help, a wrong option, a
/// bug, a signal. It repeats nothing.
@NullMarked
package dev.hexftp.bootstrap;

import org.jspecify.annotations.NullMarked;
