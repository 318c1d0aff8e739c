/// The application over ports in memory: no socket, no disk, no waiting.
///
/// What the dialogues do is tested in the domain; here it is what becomes of a user's line.
@NullMarked
package dev.hexftp.application.shell;

import org.jspecify.annotations.NullMarked;
