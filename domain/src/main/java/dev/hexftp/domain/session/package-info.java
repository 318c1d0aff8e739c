/// The state between two commands: the settings of the user, and the facts about the connected
/// server.
///
/// The connection itself is not here; the application holds it beside these values.
@NullMarked
package dev.hexftp.domain.session;

import org.jspecify.annotations.NullMarked;
