package dev.hexftp.domain.local;

/// The absolute path of a local directory, as the local system writes it. Only the local-files
/// adapter makes one, so it has existed at least once.
public record LocalDirectory(String path) {}
