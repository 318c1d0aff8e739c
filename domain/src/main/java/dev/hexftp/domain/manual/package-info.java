/// The texts about the commands of the program: the line of `help`, the usage line, the synopsis
/// and the paragraph of the manual page.
///
/// Nothing here is about events in a session; those words are in `dev.hexftp.domain.transcript`.
@NullMarked
package dev.hexftp.domain.manual;

import org.jspecify.annotations.NullMarked;
