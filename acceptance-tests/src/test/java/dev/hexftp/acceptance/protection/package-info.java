/// What the program does so that nobody can listen to its connections, bend them, or learn a
/// password: TLS asked for in each way, certificates good and bad, sessions resumed, connections
/// stripped and cut.
///
/// That the servers and certificates of these tests are what they seem to be is proven beside them,
/// in the packages `server` and `tls`.
@NullMarked
package dev.hexftp.acceptance.protection;

import org.jspecify.annotations.NullMarked;
