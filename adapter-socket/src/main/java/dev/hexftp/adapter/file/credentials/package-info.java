/// **Credentials** from files of the user that no other user can read: `.netrc`, password files.
///
/// These files are read and never written. The application decides the reaction to a missing login.
@NullMarked
package dev.hexftp.adapter.file.credentials;

import org.jspecify.annotations.NullMarked;
