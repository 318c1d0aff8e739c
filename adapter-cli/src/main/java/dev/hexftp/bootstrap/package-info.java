/// The program: `main`, and the wiring of all parts.
///
/// It is the only package that knows every adapter and the container that puts them together. It
/// decides which parts there are, and nothing else.
@NullMarked
package dev.hexftp.bootstrap;

import org.jspecify.annotations.NullMarked;
