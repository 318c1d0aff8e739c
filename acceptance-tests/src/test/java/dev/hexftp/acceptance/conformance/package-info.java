/// Whether the program does what ftp.exe does, to the letter: sessions with their exact output, in
/// the directory `conformance` of the test resources, and the page that lists what is met.
///
/// Servers, files and the start of the program are borrowed. Scripts that only have to work, on
/// every server, are in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.conformance;

import org.jspecify.annotations.NullMarked;
