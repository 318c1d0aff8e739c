/// The contract of the network port as tests, and a network in memory that keeps it.
///
/// There are no sockets here; the adapter that has them inherits the contract and brings a peer of
/// its own.
@NullMarked
package dev.hexftp.testkit.net;

import org.jspecify.annotations.NullMarked;
