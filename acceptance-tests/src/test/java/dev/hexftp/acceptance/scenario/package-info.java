/// What the program is asked to do, and what is expected of it: scripts for every server, in the
/// directory `scenarios` of the test resources, and in Java what no real server would do.
///
/// The servers and the program itself live elsewhere; nothing here knows how either is started.
@NullMarked
package dev.hexftp.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
