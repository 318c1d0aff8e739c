/// What the client sends: the closed set of FTP commands, their arguments, and the one encoder that
/// turns them into bytes (RFC 959 §4.1 and its extensions).
///
/// What the *user* types is another language and lives in `domain.shell`.
@NullMarked
package dev.hexftp.domain.command;

import org.jspecify.annotations.NullMarked;
