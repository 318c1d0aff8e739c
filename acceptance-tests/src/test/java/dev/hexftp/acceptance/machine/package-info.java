/// The programs of the machine on which the tests run, the result of a test that misses one, and
/// how a process is ended with all processes that it has started.
///
/// Which programs those are, and how they are run, is the matter of their users.
@NullMarked
package dev.hexftp.acceptance.machine;

import org.jspecify.annotations.NullMarked;
