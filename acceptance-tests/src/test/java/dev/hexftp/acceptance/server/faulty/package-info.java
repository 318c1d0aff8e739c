/// An FTP server in the memory of the tests, which follows RFC 959 until a test plants a fault.
///
/// The scripted server in `server.fake` pins every command of the client. This one pins none: it
/// answers each command as it comes, so a test states the files that arrive on both sides, and
/// leaves it to the client how it gets there. It shares no code with the client.
@NullMarked
package dev.hexftp.acceptance.server.faulty;

import org.jspecify.annotations.NullMarked;
