/// Certificates that the tests make for themselves, and TLS connections of which a test sees and
/// cuts every record.
///
/// Nothing of the product is used here, so that a fault of ours cannot hide itself; which server
/// presents which certificate is in the package `server`.
@NullMarked
package dev.hexftp.acceptance.tls;

import org.jspecify.annotations.NullMarked;
