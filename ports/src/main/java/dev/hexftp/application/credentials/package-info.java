/// Credential stores that are made of other stores: what the user has stated comes before what
/// files know.
@NullMarked
package dev.hexftp.application.credentials;

import org.jspecify.annotations.NullMarked;
