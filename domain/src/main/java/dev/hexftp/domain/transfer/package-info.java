/// What a transfer is made of: how bytes are represented on the wire, how many there are, and how
/// text changes between the local and the network form.
///
/// How the data connection comes about and when a transfer is over are the dialogues' business.
@NullMarked
package dev.hexftp.domain.transfer;

import org.jspecify.annotations.NullMarked;
