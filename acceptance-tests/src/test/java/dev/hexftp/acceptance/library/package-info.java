/// The client as a library: a program that uses it without any text, and its test.
@NullMarked
package dev.hexftp.acceptance.library;

import org.jspecify.annotations.NullMarked;
