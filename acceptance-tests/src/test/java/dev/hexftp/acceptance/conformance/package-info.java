/// Whether the program behaves as ftp.exe, to the letter: sessions with their exact output, in the
/// directory `conformance` of the test resources, and the page that lists all that is met.
///
/// Servers, files and the start of the program are borrowed. Scripts that only have to work, on
/// every server, are in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.conformance;

import org.jspecify.annotations.NullMarked;
