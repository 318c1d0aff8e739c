/// The protocol as state machines without I/O: the next step, given the last event.
///
/// A **dialogue** is one exchange with the server that has a beginning and an end: a login, a
/// transfer, one command. A state is a record that holds exactly the facts known in it; an
/// [dev.hexftp.domain.dialogue.Event] goes in, a [dev.hexftp.domain.dialogue.Step] comes out, and
/// the same event in the same state always gives the same step. Nothing here waits, reads a clock,
/// holds a socket or touches a byte of a file; the interpreter in `dev.hexftp.application` does.
@NullMarked
package dev.hexftp.domain.dialogue;

import org.jspecify.annotations.NullMarked;
