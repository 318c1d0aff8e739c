/// Names of local files and directories, the patterns that select them, and the faults of local
/// storage.
///
/// A name from a server is data, never a path: this package is the only way from one to the other.
/// Opening files is an adapter's work.
@NullMarked
package dev.hexftp.domain.local;

import org.jspecify.annotations.NullMarked;
