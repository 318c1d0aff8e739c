/// The command `diagnose`: a list of checks over separate links, and the findings of each.
@NullMarked
package dev.hexftp.application.diagnosis;

import org.jspecify.annotations.NullMarked;
