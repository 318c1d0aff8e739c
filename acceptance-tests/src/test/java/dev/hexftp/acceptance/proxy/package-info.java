/// Proxies that pass connections on: real ones, and one of ours for features that need an account
/// of the system in those.
///
/// Each start is a throw-away proxy on loopback. Servers after it are in the package `server`.
@NullMarked
package dev.hexftp.acceptance.proxy;

import org.jspecify.annotations.NullMarked;
