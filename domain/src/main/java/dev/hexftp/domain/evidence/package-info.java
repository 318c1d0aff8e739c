/// The evidence for and against the completeness of a transfer, and the decisions that follow.
///
/// The table is [Verdict#of]; `docs/evidence.md` is drawn from it. The dialogues that gather the
/// evidence are `domain.dialogue`; the reaction to a failure is `domain.recovery`.
@NullMarked
package dev.hexftp.domain.evidence;

import org.jspecify.annotations.NullMarked;
