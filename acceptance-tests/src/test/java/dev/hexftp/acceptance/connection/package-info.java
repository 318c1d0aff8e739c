/// How connections are made and the events that they survive: the methods for data, proxies,
/// servers that go away, logins, names, and the diagnosis of all that. The packaged program runs
/// against real servers, over networks that misbehave where it matters.
///
/// The faults of single replies and transfers are in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.connection;

import org.jspecify.annotations.NullMarked;
