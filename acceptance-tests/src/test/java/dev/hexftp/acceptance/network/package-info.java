/// Networks with faults: a relay that lies about addresses and breaks off, and a port that swallows
/// connections.
///
/// Servers that misbehave by themselves are in the package `server.fake`, honest helpers on the way
/// in `proxy`.
@NullMarked
package dev.hexftp.acceptance.network;

import org.jspecify.annotations.NullMarked;
