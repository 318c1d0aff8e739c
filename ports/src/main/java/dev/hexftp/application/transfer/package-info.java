/// Transfers over a data connection: files in both directions, and listings, with their local side.
@NullMarked
package dev.hexftp.application.transfer;

import org.jspecify.annotations.NullMarked;
