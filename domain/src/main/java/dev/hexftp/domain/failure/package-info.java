/// What can go wrong without anybody having made a mistake in the program: a closed set of facts.
///
/// There are no sentences here; wording is `domain.transcript`. What only a programmer can cause is
/// an exception and has no place in this set.
@NullMarked
package dev.hexftp.domain.failure;

import org.jspecify.annotations.NullMarked;
