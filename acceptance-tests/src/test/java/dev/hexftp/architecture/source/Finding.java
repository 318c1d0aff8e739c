package dev.hexftp.architecture.source;

/// One place in a source file.
///
/// @param owner the binary name of the class in which it stands
/// @param line the line of a report, in the form that ArchUnit uses
public record Finding(String owner, String line) {}
