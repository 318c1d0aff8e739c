/// The contract of the port to local storage, as tests that every adapter inherits, and local
/// storage in memory for the tests of those who use the port.
///
/// What only a real disk has, such as links, devices and permissions, is tested where the disk is.
@NullMarked
package dev.hexftp.testkit.local;

import org.jspecify.annotations.NullMarked;
