/// The protection against third parties that listen to connections, bend them, or learn a password:
/// TLS asked for in each way, certificates good and bad, sessions resumed, connections stripped and
/// cut.
///
/// The servers and certificates of these tests are tested beside them, in the packages `server` and
/// `tls`.
@NullMarked
package dev.hexftp.acceptance.protection;

import org.jspecify.annotations.NullMarked;
