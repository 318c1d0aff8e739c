/// The **choices** of users about connections: address families, keep-alive, buffers, active mode.
///
/// Values with their defaults and limits, and the plain setting of socket options. Nothing here
/// connects, listens or waits.
@NullMarked
package dev.hexftp.adapter.socket.options;

import org.jspecify.annotations.NullMarked;
