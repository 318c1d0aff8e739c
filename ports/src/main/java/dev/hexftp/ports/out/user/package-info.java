/// **Driven ports** to the person or script in front: notices, questions, and the shell of the
/// local system.
///
/// Front ends implement these and nothing else of the driven side.
@NullMarked
package dev.hexftp.ports.out.user;

import org.jspecify.annotations.NullMarked;
