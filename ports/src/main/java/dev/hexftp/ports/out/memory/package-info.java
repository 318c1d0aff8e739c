/// **Driven ports** to the memory from one run to the next: which certificates hosts have shown,
/// and the facts that were found about them by trying.
///
/// Nothing here holds a password, and nothing here is needed: a client that remembers nothing works
/// too.
@NullMarked
package dev.hexftp.ports.out.memory;

import org.jspecify.annotations.NullMarked;
