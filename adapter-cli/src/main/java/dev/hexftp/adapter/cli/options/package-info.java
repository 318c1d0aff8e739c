/// The command line: ftp.exe's flags, exactly as it takes them, and the long options that were
/// added.
///
/// The result is a value with the user's choices. Nothing is printed here and nothing is started.
@NullMarked
package dev.hexftp.adapter.cli.options;

import org.jspecify.annotations.NullMarked;
