/// Writes JSON (RFC 8259), for the reports that programs read.
///
/// What stands in a report is known by whoever writes it; nothing here reads JSON.
@NullMarked
package dev.hexftp.domain.json;

import org.jspecify.annotations.NullMarked;
