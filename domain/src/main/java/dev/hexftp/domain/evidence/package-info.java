/// What shows that a transfer is complete, what speaks against it, and what follows from both.
///
/// The table is [Verdict#of]; `docs/evidence.md` is drawn from it. The dialogues that gather the
/// evidence are `domain.dialogue`; what is done after a failure is `domain.recovery`.
@NullMarked
package dev.hexftp.domain.evidence;

import org.jspecify.annotations.NullMarked;
