/// Reports from the public trackers of other projects, tried with this program: each one is a
/// session with a server that behaves as the report says. `docs/reports.md` is written from them.
@NullMarked
package dev.hexftp.acceptance.reports;

import org.jspecify.annotations.NullMarked;
