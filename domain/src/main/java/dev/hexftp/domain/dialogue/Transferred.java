package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.reply.Reply;
import dev.hexftp.domain.transfer.ByteCount;

/// The evidence that a transfer is complete: the data connection ended regularly after `moved`
/// bytes, and the server said so with `reply`.
public record Transferred(ByteCount moved, Reply reply) {}
