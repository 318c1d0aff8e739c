/// The texts for the user: ftp.exe's words for every notice, question and failure, in one place.
///
/// Nothing is decided here but wording and the stream it belongs to. All text from a server passes
/// [dev.hexftp.domain.text.VisibleText] on its way through.
@NullMarked
package dev.hexftp.domain.transcript;

import org.jspecify.annotations.NullMarked;
