/// Credential stores that are made of other stores: options of the user come before files.
@NullMarked
package dev.hexftp.application.credentials;

import org.jspecify.annotations.NullMarked;
