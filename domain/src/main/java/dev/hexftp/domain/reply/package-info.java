/// The replies of a server: reply codes, whole replies, and the readers that take them from bytes
/// and take facts out of them, all bounded, because a server may be hostile (RFC 959 §4.2).
///
/// The dialogues decide the meaning of a reply for a conversation; wording for people is
/// `domain.transcript`.
@NullMarked
package dev.hexftp.domain.reply;

import org.jspecify.annotations.NullMarked;
