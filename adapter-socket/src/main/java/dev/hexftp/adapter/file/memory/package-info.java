/// **Memory**: small files that the program keeps for its user, with facts about hosts and their
/// certificates.
///
/// Nothing that a user transfers and no secret belongs here.
@NullMarked
package dev.hexftp.adapter.file.memory;

import org.jspecify.annotations.NullMarked;
