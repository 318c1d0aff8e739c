/// What the machine has on which the tests run: its programs, what becomes of a test that misses
/// one, and how a process is ended with all that it has started.
///
/// Which programs those are, and how they are run, is the matter of whoever needs them.
@NullMarked
package dev.hexftp.acceptance.machine;

import org.jspecify.annotations.NullMarked;
