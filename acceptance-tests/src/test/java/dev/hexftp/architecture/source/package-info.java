/// The facts that the rules read in the sources, because class files do not keep them.
///
/// The sources of the program and of the fixtures are read once, by the compiler of the JDK. No
/// rule lives here.
@NullMarked
package dev.hexftp.architecture.source;

import org.jspecify.annotations.NullMarked;
