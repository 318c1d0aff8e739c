/// The failures that are no mistake in the program: a closed set of facts.
///
/// There are no sentences here; wording is `domain.transcript`. A mistake of a programmer is an
/// exception and has no place in this set.
@NullMarked
package dev.hexftp.domain.failure;

import org.jspecify.annotations.NullMarked;
