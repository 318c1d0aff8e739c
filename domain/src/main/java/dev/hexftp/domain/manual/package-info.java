/// What the program says about its own commands: the line of `help`, the usage line, the synopsis
/// and the paragraph of the manual page.
///
/// Nothing here is about what happens in a session; those words are in
/// `dev.hexftp.domain.transcript`.
@NullMarked
package dev.hexftp.domain.manual;

import org.jspecify.annotations.NullMarked;
