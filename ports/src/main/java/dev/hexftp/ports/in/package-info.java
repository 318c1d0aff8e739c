/// The **driving port**: the services of the client for its callers, such as a prompt, a script or
/// a program.
///
/// There is nothing here but interfaces, records and enums; the service that implements them is
/// `dev.hexftp.application`.
@NullMarked
package dev.hexftp.ports.in;

import org.jspecify.annotations.NullMarked;
