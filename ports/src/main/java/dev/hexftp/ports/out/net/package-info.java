/// **Driven ports** to the network: a link to one server, with its control connection and the data
/// connections that belong to it.
///
/// Sockets, TLS and name look-up are hidden by these interfaces. The dialogues decide the traffic
/// over a link.
@NullMarked
package dev.hexftp.ports.out.net;

import org.jspecify.annotations.NullMarked;
