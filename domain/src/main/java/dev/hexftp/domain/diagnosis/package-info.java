/// What a diagnosis of a server finds out: what was looked at, what came of it, and which options
/// follow from that. Facts and decisions, no sentences.
///
/// Nobody is asked anything here; the looking is done in the application, and the words are
/// `domain.transcript`.
@NullMarked
package dev.hexftp.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
