/// The command `diagnose`: a list of checks over links of its own, and what each of them found.
@NullMarked
package dev.hexftp.application.diagnosis;

import org.jspecify.annotations.NullMarked;
