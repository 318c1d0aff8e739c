/// The files of a test on both sides, and the lines of text in which scenarios and sessions name
/// the files that are there before and those that have to be there afterwards.
///
/// How a server or the program is started is not known here, nor the output of the program.
@NullMarked
package dev.hexftp.acceptance.files;

import org.jspecify.annotations.NullMarked;
