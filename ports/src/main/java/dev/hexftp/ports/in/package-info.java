/// The **driving port**: what the client offers to those who use it, be it a prompt, a script or a
/// program.
///
/// There is nothing here but interfaces, records and enums; the service behind them is
/// `dev.hexftp.application`.
@NullMarked
package dev.hexftp.ports.in;

import org.jspecify.annotations.NullMarked;
