/// The notices of the client: facts for the user, for a log, for a report, in the order in which
/// they happen.
///
/// A notice holds data and no sentence. `domain.transcript` gives it ftp.exe's words; another
/// display may give it others.
@NullMarked
package dev.hexftp.domain.notice;

import org.jspecify.annotations.NullMarked;
