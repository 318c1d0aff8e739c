/// **Driven ports** to local storage: files to send, places for files to come, the current
/// directory.
///
/// Paths are text here; the meaning of a path on this system is the adapter's business.
@NullMarked
package dev.hexftp.ports.out.local;

import org.jspecify.annotations.NullMarked;
