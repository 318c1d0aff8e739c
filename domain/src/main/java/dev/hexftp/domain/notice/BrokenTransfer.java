package dev.hexftp.domain.notice;

import dev.hexftp.domain.transfer.ByteCount;
import dev.hexftp.domain.transfer.Direction;

/// A transfer that the end of the program breaks off.
///
/// @param file the local file, as the user or a server has named it
/// @param moved bytes of the file that were read or written so far
/// @param keptHere whether these bytes stay in the local file; never for one that is sent
public record BrokenTransfer(String file, Direction direction, ByteCount moved, boolean keptHere) {}
