/// Commands for many files: each file is a separate transfer or exchange, and one result counts
/// them.
@NullMarked
package dev.hexftp.application.batch;

import org.jspecify.annotations.NullMarked;
