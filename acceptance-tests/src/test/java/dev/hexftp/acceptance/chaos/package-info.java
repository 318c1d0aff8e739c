/// Fault injection: runs of the program against real servers through a relay that injures their
/// connections at random, each judged by the bytes on both sides.
///
/// A run is drawn from its seed, so its choices can be made again. When its injuries take place in
/// time is up to the machine.
@NullMarked
package dev.hexftp.acceptance.chaos;

import org.jspecify.annotations.NullMarked;
