/// Tests of what is done after a failure.
@NullMarked
package dev.hexftp.domain.recovery;

import org.jspecify.annotations.NullMarked;
