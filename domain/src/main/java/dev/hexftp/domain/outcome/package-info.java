/// The results of a command and of a run, as values: the effects, the exit status, and the sums.
///
/// There are no sentences here; wording is `domain.transcript`.
@NullMarked
package dev.hexftp.domain.outcome;

import org.jspecify.annotations.NullMarked;
