/// The program's commands and the expectations about it: scripts for every server, in the directory
/// `scenarios` of the test resources, and in Java the behaviour that no real server would show.
///
/// The servers and the program itself live elsewhere; nothing here knows how either is started.
@NullMarked
package dev.hexftp.acceptance.scenario;

import org.jspecify.annotations.NullMarked;
