/// Where a session leads: the server, the login and the directory that the user has named, as words
/// or as a URL (RFC 1738 §3.2).
///
/// Connecting to it is the application's work.
@NullMarked
package dev.hexftp.domain.destination;

import org.jspecify.annotations.NullMarked;
