/// **Driven port** to elapsed time. Time of day is no port: only the TLS adapter reads it, to find
/// out whether a certificate is valid.
@NullMarked
package dev.hexftp.ports.out.time;

import org.jspecify.annotations.NullMarked;
