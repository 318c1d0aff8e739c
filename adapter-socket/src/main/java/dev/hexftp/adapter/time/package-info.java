/// The driven adapter for **time**: the monotonic clock, and pauses that an interrupt ends.
///
/// It is the only adapter whose purpose is to wait. Deadlines of connections are kept by the
/// reactor, which asks the clock through the port.
@NullMarked
package dev.hexftp.adapter.time;

import org.jspecify.annotations.NullMarked;
