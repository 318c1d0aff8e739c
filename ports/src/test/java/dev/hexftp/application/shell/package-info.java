/// The application over ports in memory: no socket, no disk, no waiting.
///
/// The dialogues are tested in the domain; here it is the way of a user's line.
@NullMarked
package dev.hexftp.application.shell;

import org.jspecify.annotations.NullMarked;
