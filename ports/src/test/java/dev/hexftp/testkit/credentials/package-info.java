/// For tests of whoever logs in: the contract of every store of credentials, and one in memory.
///
/// Nothing here knows an adapter.
@NullMarked
package dev.hexftp.testkit.credentials;

import org.jspecify.annotations.NullMarked;
