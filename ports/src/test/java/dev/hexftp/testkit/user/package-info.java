/// For tests of both sides of the user's ports: the contract that every prompter keeps, and doubles
/// that remember their calls.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.user;

import org.jspecify.annotations.NullMarked;
