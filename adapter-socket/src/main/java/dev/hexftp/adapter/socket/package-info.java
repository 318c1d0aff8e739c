/// **Driven adapter** for the network: links over TCP sockets, one thread and one selector each.
///
/// Nothing here knows what a command or a reply means; bytes become replies and events here, and
/// what follows from them is decided by the dialogues. No type of `java.net` leaves this package.
@NullMarked
package dev.hexftp.adapter.socket;

import org.jspecify.annotations.NullMarked;
