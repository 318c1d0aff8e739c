/// Documents that say what the program can be told to do: the manual page and the tables of
/// options. What the program knows about its own commands and options is written into them between
/// markers, and a test compares.
///
/// How commands behave is not shown here; see `scenario` and `conformance`.
@NullMarked
package dev.hexftp.acceptance.manual;

import org.jspecify.annotations.NullMarked;
