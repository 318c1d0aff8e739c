/// What is true between two commands: the settings of the user, and what is known of the server he
/// is connected to.
///
/// The connection itself is not here; the application holds it beside these values.
@NullMarked
package dev.hexftp.domain.session;

import org.jspecify.annotations.NullMarked;
