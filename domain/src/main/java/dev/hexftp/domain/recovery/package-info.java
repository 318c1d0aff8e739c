/// The reaction to a failure, as a value: nothing, a proof, or a repetition after certain changes.
///
/// One gate ([Repetition#objection]) decides whether a command may be repeated, for any reason.
/// Performing it is `application.recovery`.
@NullMarked
package dev.hexftp.domain.recovery;

import org.jspecify.annotations.NullMarked;
