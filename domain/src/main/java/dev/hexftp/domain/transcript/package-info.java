/// What a user reads: ftp.exe's words for every notice, question and failure, in one place.
///
/// Nothing is decided here but wording and the stream it belongs to. Whatever comes from a server
/// passes [dev.hexftp.domain.text.VisibleText] on its way through.
@NullMarked
package dev.hexftp.domain.transcript;

import org.jspecify.annotations.NullMarked;
