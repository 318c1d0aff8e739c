/// **Credentials** from files of the user that no other user can read: `.netrc`, password files.
///
/// These files are read and never written. What to do when a login is missing is decided by the
/// application.
@NullMarked
package dev.hexftp.adapter.file.credentials;

import org.jspecify.annotations.NullMarked;
