/// The script of a run, as values: the files that are there before, the commands, the options, the
/// injuries. All of it is drawn from the seed of the run.
@NullMarked
package dev.hexftp.acceptance.chaos.script;

import org.jspecify.annotations.NullMarked;
