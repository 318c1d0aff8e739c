/// **Local files**: both ends of a transfer, and the directories in which they lie, through
/// `java.nio.file`.
///
/// Here a name becomes a path, and a path a source or a sink. The choice of a file and the meaning
/// of its bytes were decided before.
@NullMarked
package dev.hexftp.adapter.file.local;

import org.jspecify.annotations.NullMarked;
