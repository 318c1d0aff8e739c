/// Tests of the proof that a transfer is complete.
@NullMarked
package dev.hexftp.domain.evidence;

import org.jspecify.annotations.NullMarked;
