/// The service of the driving port: it parses a line, asks for missing arguments, and carries out
/// the command.
///
/// This package sees all others of the application; none of them sees it.
@NullMarked
package dev.hexftp.application.shell;

import org.jspecify.annotations.NullMarked;
