/// The files of a test on both sides, and the lines of text in which scenarios and sessions say
/// what is there before and what has to be there afterwards.
///
/// How a server or the program is started is not known here, nor what the program prints.
@NullMarked
package dev.hexftp.acceptance.files;

import org.jspecify.annotations.NullMarked;
