/// **Driven adapter** for the network: links over TCP sockets, one thread and one selector each.
///
/// Here a link is opened, its control connection carries commands and replies, and both connections
/// are put together. The rooms below do the parts: `reactor`, `options`, `dial`, `data`, `wire` and
/// `tls`; none of them sees this one. The meaning of a command or a reply is not known here: bytes
/// become replies and events, and dialogues decide the next step. No type of `java.net` may leave
/// the adapter.
@NullMarked
package dev.hexftp.adapter.socket.link;

import org.jspecify.annotations.NullMarked;
