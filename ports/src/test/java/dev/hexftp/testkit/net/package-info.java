/// The contract of the network port as tests, and a network in memory that keeps it.
///
/// There are no sockets here; the adapter that has them inherits the contract and brings another
/// peer.
@NullMarked
package dev.hexftp.testkit.net;

import org.jspecify.annotations.NullMarked;
