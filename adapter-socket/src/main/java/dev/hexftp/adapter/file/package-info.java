/// The driven adapter for local storage: files and directories through `java.nio.file`.
///
/// Which file is meant, and what its bytes mean, was decided before; sockets are next door.
@NullMarked
package dev.hexftp.adapter.file;

import org.jspecify.annotations.NullMarked;
