/// Whether a run has lied: the words of the program, against the bytes that are there on both
/// sides.
@NullMarked
package dev.hexftp.acceptance.chaos.judge;

import org.jspecify.annotations.NullMarked;
