/// **Driven port** to elapsed time. Time of day, where it is needed, is `java.time.InstantSource`.
@NullMarked
package dev.hexftp.ports.out.time;

import org.jspecify.annotations.NullMarked;
