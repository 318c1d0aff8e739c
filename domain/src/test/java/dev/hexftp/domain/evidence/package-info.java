/// Tests of what proves a transfer complete.
@NullMarked
package dev.hexftp.domain.evidence;

import org.jspecify.annotations.NullMarked;
