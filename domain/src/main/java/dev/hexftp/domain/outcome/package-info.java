/// What has become of a command and of a run, as values: the evidence, the effects and the exit
/// status.
///
/// There are no sentences here; wording is `domain.transcript`.
@NullMarked
package dev.hexftp.domain.outcome;

import org.jspecify.annotations.NullMarked;
