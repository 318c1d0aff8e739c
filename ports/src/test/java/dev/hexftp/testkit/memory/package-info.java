/// What is remembered, and who logs in, held in memory for tests.
///
/// Nothing here is shipped.
@NullMarked
package dev.hexftp.testkit.memory;

import org.jspecify.annotations.NullMarked;
