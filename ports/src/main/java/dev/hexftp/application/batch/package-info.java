/// Commands for many files: each file is a transfer or an exchange of its own, and one result
/// counts them.
@NullMarked
package dev.hexftp.application.batch;

import org.jspecify.annotations.NullMarked;
