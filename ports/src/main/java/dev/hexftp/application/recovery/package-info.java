/// What is done after a failure: the proof of a transfer whose confirmation is missing, another
/// link, another attempt.
///
/// The decisions are values of the domain; this package carries them out.
@NullMarked
package dev.hexftp.application.recovery;

import org.jspecify.annotations.NullMarked;
