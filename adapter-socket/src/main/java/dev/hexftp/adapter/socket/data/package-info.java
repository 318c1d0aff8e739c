/// **Data connections**: how they are made beside a control connection, and how bytes move on them.
///
/// Passive and active mode, the check of the peer, the two directions of a transfer and the end of
/// an upload live here. Commands and replies do not: the link brings the result of its negotiation
/// with the server.
@NullMarked
package dev.hexftp.adapter.socket.data;

import org.jspecify.annotations.NullMarked;
