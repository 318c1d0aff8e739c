/// The commands of FTP as a closed set, their arguments, and the one encoder that turns them into
/// bytes (RFC 959 §4.1 and its extensions).
///
/// The language of the *user* is another one and lives in `domain.shell`.
@NullMarked
package dev.hexftp.domain.command;

import org.jspecify.annotations.NullMarked;
