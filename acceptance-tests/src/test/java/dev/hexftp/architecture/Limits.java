package dev.hexftp.architecture;

/// How much fits into one place before it needs a division.
///
/// @param types the most top-level types of a package
/// @param lines the most lines of a source file
record Limits(int types, int lines) {}
