/// Whether a run has lied: what the program said, against the bytes that are there on both sides.
@NullMarked
package dev.hexftp.acceptance.chaos.judge;

import org.jspecify.annotations.NullMarked;
