/// The parts of a transfer: how bytes are represented on the wire, how many there are, and how text
/// changes between the local and the network form.
///
/// The dialogues decide how the data connection is made and when a transfer has ended.
@NullMarked
package dev.hexftp.domain.transfer;

import org.jspecify.annotations.NullMarked;
