/// **Key material**: certificates and private keys that the user brings along, read from PEM text.
///
/// Text becomes keys here, or a fault that names the mistake in it. No file is opened here, and
/// nothing is decided about a server.
@NullMarked
package dev.hexftp.adapter.socket.tls.material;

import org.jspecify.annotations.NullMarked;
