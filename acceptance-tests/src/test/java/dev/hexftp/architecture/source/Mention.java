package dev.hexftp.architecture.source;

/// The name of a type in a source file, in an import or in code.
///
/// @param type the binary name
/// @param line the line of a report, in the form that ArchUnit uses
public record Mention(String type, String line) {}
