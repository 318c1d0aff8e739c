/// **Driven ports** to the network: a link to one server, with its control connection and the data
/// connections that belong to it.
///
/// Sockets, TLS and name look-up stay behind these interfaces. What is said over a link is decided
/// by the dialogues.
@NullMarked
package dev.hexftp.ports.out.net;

import org.jspecify.annotations.NullMarked;
