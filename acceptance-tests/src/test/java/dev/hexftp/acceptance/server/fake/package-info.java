/// An FTP server that does exactly as a test says, byte for byte: late replies, early ones, none,
/// garbage, broken connections, thieves.
///
/// It knows nothing of FTP but the parts that a script needs to open data connections, and shares
/// no code with the client, so that it cannot share its mistakes. Servers that behave live in the
/// package above.
@NullMarked
package dev.hexftp.acceptance.server.fake;

import org.jspecify.annotations.NullMarked;
