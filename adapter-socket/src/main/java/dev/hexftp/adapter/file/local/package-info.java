/// **Local files**: both ends of a transfer, and the directories in which they lie, through
/// `java.nio.file`.
///
/// Here a name becomes a path, and a path a source or a sink. Which file is meant and what its
/// bytes mean was decided before.
@NullMarked
package dev.hexftp.adapter.file.local;

import org.jspecify.annotations.NullMarked;
