/// Text on its way between the wire, the program and a screen: bytes to characters without loss,
/// bytes to lines without endless buffers, and characters that are safe to show.
///
/// The *meaning* of a line is not decided here; replies, names and listings have separate packages.
@NullMarked
package dev.hexftp.domain.text;

import org.jspecify.annotations.NullMarked;
