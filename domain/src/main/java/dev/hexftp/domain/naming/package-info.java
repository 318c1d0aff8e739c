/// Names of files on their way between the server and the disk.
///
/// A name from a server is data, never a path: this package is the only way from one to the other.
/// Opening files is an adapter's work.
@NullMarked
package dev.hexftp.domain.naming;

import org.jspecify.annotations.NullMarked;
