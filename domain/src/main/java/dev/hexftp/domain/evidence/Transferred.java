package dev.hexftp.domain.evidence;

import dev.hexftp.domain.transfer.ByteCount;

/// A transfer of `moved` bytes that `evidence` shows to be complete.
public record Transferred(ByteCount moved, Evidence evidence) {}
