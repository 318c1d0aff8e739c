/// Tests of the reaction to a failure.
@NullMarked
package dev.hexftp.domain.recovery;

import org.jspecify.annotations.NullMarked;
