/// The language of the user: the commands that can be typed, each with its arguments as data, how a
/// line is cut into words, which command a word means, and the questions for missing arguments.
///
/// These are commands to the *client*. The commands that the client then sends to the server are
/// `domain.command`, a different language; the two are never mixed.
@NullMarked
package dev.hexftp.domain.shell;

import org.jspecify.annotations.NullMarked;
