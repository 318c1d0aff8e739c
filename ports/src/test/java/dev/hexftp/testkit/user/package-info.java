/// For tests of whatever stands on either side of the user's ports: the contract that every
/// prompter keeps, and doubles that remember what happened.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.user;

import org.jspecify.annotations.NullMarked;
