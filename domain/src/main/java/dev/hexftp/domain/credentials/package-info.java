/// User names, secrets and accounts, the places that can supply them, and the text forms in which
/// users write them down.
///
/// Reading those places is an adapter's work; sending a login is the dialogue
/// [dev.hexftp.domain.dialogue.Login].
@NullMarked
package dev.hexftp.domain.credentials;

import org.jspecify.annotations.NullMarked;
