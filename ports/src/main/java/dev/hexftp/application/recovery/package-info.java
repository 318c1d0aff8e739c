/// Carries out what `domain.recovery` decides after a failure: proving, and the one loop that does
/// something again.
@NullMarked
package dev.hexftp.application.recovery;

import org.jspecify.annotations.NullMarked;
