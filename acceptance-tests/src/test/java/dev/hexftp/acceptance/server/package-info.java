/// FTP servers that tests talk to: an embedded one, and the real ones that this machine has.
///
/// Each start is a throw-away server with its port, directory and user; nothing outlives it. The
/// server that misbehaves on purpose lives in the package `fake`; no scenario lives here, and
/// nothing of the product is used here, so that a fault of ours cannot hide itself.
@NullMarked
package dev.hexftp.acceptance.server;

import org.jspecify.annotations.NullMarked;
