/// Proxies that pass connections on: real ones, and one of ours for what those need an account of
/// the system for.
///
/// Each start is a throw-away proxy on loopback. What happens behind it is in the package `server`.
@NullMarked
package dev.hexftp.acceptance.proxy;

import org.jspecify.annotations.NullMarked;
