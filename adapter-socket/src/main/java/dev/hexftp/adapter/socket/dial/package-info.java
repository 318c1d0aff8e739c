/// **Dialing**: from the name of a host to a connected channel, directly or through a proxy.
///
/// Name look-up, the race between addresses (RFC 8305) and the conversation with a proxy live here.
/// Which connection the channel becomes, control or data, is not known here.
@NullMarked
package dev.hexftp.adapter.socket.dial;

import org.jspecify.annotations.NullMarked;
