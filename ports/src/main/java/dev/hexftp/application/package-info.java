/// The hexagon's inside on the driving side: what a user's command means in terms of dialogues and
/// ports.
///
/// The interpreter performs what the pure dialogues ask for, and the shell service carries out the
/// commands, in plain sequences of dialogues. There is no protocol knowledge here that could be in
/// a dialogue, no wording, and no technology.
@NullMarked
package dev.hexftp.application;

import org.jspecify.annotations.NullMarked;
