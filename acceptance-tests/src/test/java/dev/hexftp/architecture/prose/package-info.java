/// The English of comments, strings, test names and documents, held to `docs/style.md` by counting.
///
/// A rule cannot read; it counts the words that bad sentences are made of. No grammar is parsed
/// here.
@NullMarked
package dev.hexftp.architecture.prose;

import org.jspecify.annotations.NullMarked;
