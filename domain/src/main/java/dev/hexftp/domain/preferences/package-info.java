/// The preferences of the user from the start: one record for each subject, each with its default.
///
/// Reading options is the work of `dev.hexftp.adapter.cli.options`. Settings that can change while
/// the program runs are [dev.hexftp.domain.session.Settings].
@NullMarked
package dev.hexftp.domain.preferences;

import org.jspecify.annotations.NullMarked;
