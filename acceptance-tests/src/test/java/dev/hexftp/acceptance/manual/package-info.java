/// Documents about the options and commands of the program: the manual page and the tables of
/// options. The program's own data about its commands and options are written into them between
/// markers, and a test compares.
///
/// How commands behave is not shown here; see `scenario` and `conformance`.
@NullMarked
package dev.hexftp.acceptance.manual;

import org.jspecify.annotations.NullMarked;
