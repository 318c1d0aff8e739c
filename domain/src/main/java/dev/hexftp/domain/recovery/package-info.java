/// What to do after a failure, as a value: nothing, prove, or repeat after certain changes.
///
/// One gate ([Repetition#objection]) decides whether something may be done again, whatever the
/// reason. Performing it is `application.recovery`.
@NullMarked
package dev.hexftp.domain.recovery;

import org.jspecify.annotations.NullMarked;
