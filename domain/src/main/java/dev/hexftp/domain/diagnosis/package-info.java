/// The result of a diagnosis of a server: the checks, their outcomes, and the options that follow
/// from them. Facts and decisions, no sentences.
///
/// This package asks no server; the application makes the checks, and the words are
/// `domain.transcript`.
@NullMarked
package dev.hexftp.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
