/// Carries out the decisions of `domain.recovery` after a failure: proofs, and the one loop that
/// repeats.
@NullMarked
package dev.hexftp.application.recovery;

import org.jspecify.annotations.NullMarked;
