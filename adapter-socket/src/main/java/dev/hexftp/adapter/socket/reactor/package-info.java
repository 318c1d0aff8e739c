/// The **reactor** of a link: one selector, its timers, and the queue of events that it fills.
///
/// Everything above runs in its turns. It may not know the purpose of a channel: no connection, no
/// address and no protocol belongs here.
@NullMarked
package dev.hexftp.adapter.socket.reactor;

import org.jspecify.annotations.NullMarked;
