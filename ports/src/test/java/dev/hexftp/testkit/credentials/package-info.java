/// For tests of callers that log in: the contract of every store of credentials, and one in memory.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.credentials;

import org.jspecify.annotations.NullMarked;
