/// A dialogue on a link: which reply is whose.
///
/// A dialogue believes that it is alone. On a link it is not: commands of an earlier dialogue may
/// still be unanswered, commands of later ones may have been sent ahead, and a server may say more
/// than was asked for. [Conversation] plays one dialogue in these conditions, as a pure value:
/// events go in, and each [Turn] lists the acts to perform. Between two conversations [LinkState]
/// is the state of the link.
///
/// Nothing here performs I/O, knows the time, or words anything for people.
@NullMarked
package dev.hexftp.domain.conversation;

import org.jspecify.annotations.NullMarked;
