package dev.hexftp.domain.evidence;

import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.DataMethod;
import java.time.Duration;

/// A transfer that is complete.
///
/// @param moved bytes on the wire; in text transfers CR LF counts as two
/// @param elapsed from the opening of the data connection to its end
/// @param method how the data connection was made
/// @param evidence the proof that it is complete
public record TransferResult(
    ByteCount moved, Duration elapsed, DataMethod method, Evidence evidence) {}
