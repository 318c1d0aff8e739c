/// The contract of the port to local storage, as tests that every adapter inherits, and local
/// storage in memory for the tests of its callers.
///
/// Features of a real disk, such as links, devices and permissions, are tested where the disk is.
@NullMarked
package dev.hexftp.testkit.local;

import org.jspecify.annotations.NullMarked;
