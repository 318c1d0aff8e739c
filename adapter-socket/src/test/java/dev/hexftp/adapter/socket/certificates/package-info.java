/// Certificates and keys for tests, made by `make.sh` among the resources.
///
/// Nothing here is code under test: contexts of servers are built from the JDK alone.
@NullMarked
package dev.hexftp.adapter.socket.certificates;

import org.jspecify.annotations.NullMarked;
