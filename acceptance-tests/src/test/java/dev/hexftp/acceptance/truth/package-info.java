/// The program's statements about a transfer are true: it claims no success that did not happen,
/// does nothing twice, and touches nothing that the user did not name.
///
/// A test states only the results that are visible outside: the bytes on both sides, the exit
/// status, standard error in a word or two, and which commands reached the server.
@NullMarked
package dev.hexftp.acceptance.truth;

import org.jspecify.annotations.NullMarked;
