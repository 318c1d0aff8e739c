/// Where a connection goes: host names, addresses, ports, and the forms in which FTP writes them.
///
/// Nothing here resolves a name or opens a socket; that is an adapter's work.
@NullMarked
package dev.hexftp.domain.endpoint;

import org.jspecify.annotations.NullMarked;
