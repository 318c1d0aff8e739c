/// **Wires**: the transformations of the bytes of one connection on their way to the socket and
/// from it.
///
/// Here are the idea and the plain case of it. Protection is in [dev.hexftp.adapter.socket.tls];
/// the meaning of the bytes, and when a connection is made, is not known here.
@NullMarked
package dev.hexftp.adapter.socket.wire;

import org.jspecify.annotations.NullMarked;
