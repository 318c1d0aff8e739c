/// How connections come about and what they survive: the ways to data, proxies, servers that go
/// away, logins, names, and the diagnosis of all that. The packaged program runs against real
/// servers, over networks that misbehave where it matters.
///
/// What single replies and transfers can do wrong is in the package `scenario`.
@NullMarked
package dev.hexftp.acceptance.connection;

import org.jspecify.annotations.NullMarked;
