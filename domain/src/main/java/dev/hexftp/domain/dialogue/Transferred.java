package dev.hexftp.domain.dialogue;

import dev.hexftp.domain.evidence.Evidence;
import dev.hexftp.domain.transfer.ByteCount;

/// A transfer of `moved` bytes that `evidence` shows to be complete.
public record Transferred(ByteCount moved, Evidence evidence) {}
