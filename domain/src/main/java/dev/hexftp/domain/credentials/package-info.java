/// The forms in which users write down who they are: a file of logins, and a line with a password.
///
/// Where such text comes from and who may read it is not decided here.
@NullMarked
package dev.hexftp.domain.credentials;

import org.jspecify.annotations.NullMarked;
