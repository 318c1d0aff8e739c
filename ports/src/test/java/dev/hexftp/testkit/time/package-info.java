/// For tests of callers that let time pass: the contract of every pause, and one that takes no
/// time.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.time;

import org.jspecify.annotations.NullMarked;
