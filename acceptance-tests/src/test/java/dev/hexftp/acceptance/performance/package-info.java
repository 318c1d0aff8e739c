/// The cost of a transfer and a start, in figures that do not depend on the machine: commands on
/// the wire, replies waited for, bytes allocated, classes loaded. Nothing here looks at a clock;
/// speed is shown by the benchmarks (docs/performance.md).
@NullMarked
package dev.hexftp.acceptance.performance;

import org.jspecify.annotations.NullMarked;
