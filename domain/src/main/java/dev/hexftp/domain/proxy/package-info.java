/// **Proxies**: which way leads to a host, and how the proxies on it are asked to let us through
/// (SOCKS 4, 4a and 5, HTTP CONNECT).
///
/// The conversations are values that take bytes and give bytes; moving the bytes and looking up
/// names is the work of an adapter. Nothing here speaks FTP.
@NullMarked
package dev.hexftp.domain.proxy;

import org.jspecify.annotations.NullMarked;
