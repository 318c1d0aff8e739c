/// For tests of the memory from one run to the next: the contracts, and memories that last as long
/// as a test.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.memory;

import org.jspecify.annotations.NullMarked;
