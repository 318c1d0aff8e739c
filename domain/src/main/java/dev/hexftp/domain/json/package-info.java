/// Writes JSON (RFC 8259), for the reports that programs read.
///
/// The writer of a report knows its fields; nothing here reads JSON.
@NullMarked
package dev.hexftp.domain.json;

import org.jspecify.annotations.NullMarked;
