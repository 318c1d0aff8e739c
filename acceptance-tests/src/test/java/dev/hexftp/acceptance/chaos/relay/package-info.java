/// A relay that injures the connections of one run: control connections reply by reply in the clear
/// and record by record in TLS, data connections byte by byte.
///
/// Each injury is a value, drawn before the run begins. The relay obeys and keeps a ledger of its
/// actions; it decides nothing by itself.
@NullMarked
package dev.hexftp.acceptance.chaos.relay;

import org.jspecify.annotations.NullMarked;
